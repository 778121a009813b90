package org.lingxing.platform.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list asked for as a file, in the answer to the request at hand. A resource names it among the arguments of a method
 * mapped with {@code params = "format"}; it is read from {@code ?format=xlsx|csv&columns=a,b,c&lang=zh|en}.
 *
 * <p>The file is written while it is read, page by page, all of it as of one moment.
 */
public final class Export {

    private static final int PIECE = 1000;

    private final Form form;
    private final List<String> columns;
    private final Language language;
    private final Map<String, String> filters;
    private final HttpServletResponse response;
    private final Snapshot snapshot;

    Export(
            Form form,
            List<String> columns,
            Language language,
            Map<String, String> filters,
            HttpServletResponse response,
            Snapshot snapshot) {
        this.form = form;
        this.columns = List.copyOf(columns);
        this.language = language;
        this.filters = filters;
        this.response = response;
        this.snapshot = snapshot;
    }

    /** Runs something that reads the database as of one moment. */
    interface Snapshot {

        void during(Runnable reading);
    }

    /** How a file is written. */
    enum Form {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The language the file is asked for in: for rows that have no phrases of their own. */
    public Language language() {
        return language;
    }

    /**
     * Writes a list.
     *
     * @param list its columns, of which those asked for are written
     * @param pages a piece of it; asked until there is none behind
     * @throws Refusal when a column is asked for that the list does not have, or it is longer than a worksheet
     */
    public <T> void write(Columns<T> list, Function<Paging, Page<T>> pages) {
        var chosen = chosen(list);
        snapshot.during(() -> {
            var first = pages.apply(Paging.first(PIECE));
            if (form == Form.XLSX && first.total() >= XlsxTable.MOST_ROWS) {
                throw Refusal.of(SheetsRefusal.LIST_TOO_LONG).with("total", first.total());
            }
            stream(list, chosen, first, pages);
        });
    }

    /** Writes a list that is at hand. */
    public <T> void write(Columns<T> list, List<T> rows, Supplier<Instant> asOf) {
        write(list, paging -> Page.whole(rows, asOf.get()));
    }

    private <T> List<Column<T, ?>> chosen(Columns<T> list) {
        if (columns.isEmpty()) {
            return list.all();
        }
        return new LinkedHashSet<>(columns)
                .stream()
                        .<Column<T, ?>>map(key -> list.find(key)
                                .orElseThrow(() ->
                                        Refusal.ofInput("/columns", "此列表没有列 " + key, "This list has no column " + key)))
                        .toList();
    }

    private <T> void stream(
            Columns<T> list, List<Column<T, ?>> chosen, Page<T> first, Function<Paging, Page<T>> pages) {
        answerAs(list, first);
        try (var table = table(list)) {
            table.head(chosen.stream()
                    .map(column -> new Table.Head(
                            language.of(column.name()), column.kind().width()))
                    .toList());
            var page = first;
            while (true) {
                for (T row : page.items()) {
                    table.row(cells(row, chosen));
                }
                if (page.next() == null) {
                    break;
                }
                page = pages.apply(Paging.behind(page, PIECE));
            }
            if (table instanceof XlsxTable xlsx) {
                xlsx.about(language.of(Phrase.of("说明", "About")), about(list, first));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> List<Written> cells(T row, List<Column<T, ?>> chosen) {
        var cells = new ArrayList<Written>(chosen.size());
        for (var column : chosen) {
            cells.add(column.of(row, language));
        }
        return cells;
    }

    private Table table(Columns<?> list) throws IOException {
        var out = response.getOutputStream();
        return form == Form.CSV ? new CsvTable(out) : new XlsxTable(out, language.of(list.title()));
    }

    private void answerAs(Columns<?> list, Page<?> first) {
        var day = Kind.moment().write(first.asOf(), language).text().substring(0, 10);
        response.setContentType(form.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(language.of(list.title()) + "_" + day + "." + form.ending(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private List<List<String>> about(Columns<?> list, Page<?> first) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(said("列表", "List"), language.of(list.title())));
        lines.add(List.of(said("行数", "Rows"), Long.toString(first.total())));
        lines.add(List.of(
                said("截至", "As of"), Kind.moment().write(first.asOf(), language).text()));
        filters.forEach((name, value) -> lines.add(List.of(said("筛选", "Filter"), name + " = " + value)));
        return lines;
    }

    private String said(String zh, String en) {
        return language.of(Phrase.of(zh, en));
    }
}
