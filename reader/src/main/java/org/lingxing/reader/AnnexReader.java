package org.lingxing.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the annexes of a document: those whose text follows and those that were left out. */
final class AnnexReader {

    private final SourceText source;
    private final CleanText clean;
    private final List<AnnexText> texts;
    private final ObjIntConsumer<Marker> missing;
    private final @Nullable AnnexList bodyList;
    private final int bodyTo;
    private final List<Annex> annexes = new ArrayList<>();
    private final List<Provision> provisions = new ArrayList<>();

    /**
     * @param from where the body begins in the clean text
     * @param bodyTo where the body ends and the first annex begins
     */
    AnnexReader(
            SourceText source,
            CleanText clean,
            int from,
            int bodyTo,
            List<AnnexText> texts,
            ObjIntConsumer<Marker> missing) {
        this.source = source;
        this.clean = clean;
        this.texts = texts;
        this.missing = missing;
        List<AnnexList> lists = AnnexList.between(clean, from, bodyTo);
        this.bodyList = lists.isEmpty() ? null : lists.getLast();
        this.bodyTo = bodyList == null ? bodyTo : bodyList.from();
    }

    /** Where the body ends when its list of annexes is left aside. */
    int bodyTo() {
        return bodyTo;
    }

    List<Annex> annexes() {
        return annexes;
    }

    /** One root for each annex whose text follows. */
    List<Provision> provisions() {
        return provisions;
    }

    /**
     * Reads all annexes.
     *
     * @param body the provisions of the document itself, whose headings a table may repeat
     */
    void read(List<Provision> body) {
        texts.forEach(text -> read(text, body));
        if (bodyList != null) {
            bodyList.entries().forEach(this::listed);
        }
        annexes.sort(Comparator.comparingInt(annex -> annex.passage().from()));
    }

    private void listed(AnnexList.Entry entry) {
        boolean follows = texts.stream().anyMatch(text -> text.number() == entry.number());
        if (!follows) {
            annexes.add(new Annex(entry.number(), entry.title(), false, clean.passage(entry.from(), entry.to())));
        }
    }

    private void read(AnnexText text, List<Provision> body) {
        String listedTitle = bodyList == null
                ? ""
                : bodyList.entries().stream()
                        .filter(entry -> entry.number() == text.number())
                        .map(AnnexList.Entry::title)
                        .findFirst()
                        .orElse("");
        int titleEnd = text.titleEnd(clean, listedTitle);
        String title = clean.text().substring(text.titleFrom(), titleEnd);
        annexes.add(new Annex(text.number(), title, true, clean.passage(text.from(), text.to())));

        int end = text.to();
        for (AnnexList list : AnnexList.between(clean, titleEnd, text.to())) {
            end = Math.min(end, list.from());
            for (AnnexList.Entry entry : list.entries()) {
                annexes.add(new Annex(entry.number(), entry.title(), false, clean.passage(entry.from(), entry.to())));
            }
        }
        String path = "a" + text.number();
        List<Provision> children = children(titleEnd, end, path, body);
        provisions.add(new Provision(
                path,
                ProvisionKind.ANNEX,
                clean.text().substring(text.from(), text.titleFrom()),
                title,
                "",
                children,
                null,
                clean.passage(text.from(), text.to())));
    }

    private List<Provision> children(int from, int end, String path, List<Provision> body) {
        return AnnexRows.of(source, clean, clean.passage(from, end), path, body)
                .orElseGet(() -> Provisions.of(clean, Outline.of(clean, from, end, path + ".", missing)));
    }
}
