package org.lingxing.platform.gazette;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.places.Divisions;
import org.lingxing.platform.store.Rows;
import org.lingxing.platform.time.CityClock;
import org.lingxing.reader.TargetDirection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The quantities that documents set, for modules that watch over them. Rejected ones and those no longer read are none. */
@Component
@Transactional(readOnly = true)
public class TargetBook {

    private static final String TOTAL = "合计";

    private static final String SET = """
            select t.extraction as id, t.document, d.number as document_number, d.title as document_title,
                   d.date as document_date, t.provision,
                   (select p.label
                      from gazette.provision p
                     where p.document = t.document and p.path = t.provision
                     order by p.ord
                     limit 1) as label,
                   t.position, t.name, t.subject, t.unit, t.direction, t.value, t.division, t.due, t.year
              from gazette.target t
              join gazette.extraction e on e.id = t.extraction and e.present and e.state <> 'REJECTED'
              join gazette.document d on d.id = t.document
             where (:document::text is null or t.document = :document)
               and (:ids::uuid[] is null or t.extraction = any(:ids))
             order by t.document, t.position, t.extraction
            """;

    private final JdbcClient database;
    private final Divisions divisions;
    private final CityClock clock;

    TargetBook(JdbcClient database, Divisions divisions, CityClock clock) {
        this.database = database;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Whose a quantity is. */
    public enum Whose {
        /** The city's, from a sentence. */
        CITY,
        /** The printed sum of a table. */
        TOTAL,
        /** A row of a table: a county, a zone, the city's own share. */
        ROW
    }

    /**
     * A quantity as a document sets it.
     *
     * @param id of what was read; stays the same through later readings of the same document
     * @param label of the provision, as printed
     * @param subject what is counted, written one way in all documents
     * @param printed the division as the table prints it; {@code null} for the city's
     * @param division its code; {@code null} for sums, and where the register of divisions does not know the name
     * @param due as the document says; {@code null} where it does not
     * @param year the year it is for; {@code null} where none is named
     */
    public record Quantity(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            @Nullable LocalDate documentDate,
            String provision,
            @Nullable String label,
            int position,
            String name,
            String subject,
            String unit,
            TargetDirection direction,
            BigDecimal value,
            Whose whose,
            @Nullable String printed,
            @Nullable DivisionCode division,
            @Nullable LocalDate due,
            @Nullable Integer year) {}

    /** All of them, by document and place in it. */
    public List<Quantity> all() {
        return read(null, null);
    }

    /** Those of one document, in the order of its text. */
    public List<Quantity> of(String document) {
        return read(document, null);
    }

    public List<Quantity> of(Collection<UUID> ids) {
        return read(null, ids.toArray(UUID[]::new));
    }

    public Optional<Quantity> find(UUID id) {
        return of(List.of(id)).stream().findFirst();
    }

    private List<Quantity> read(@Nullable String document, UUID @Nullable [] ids) {
        Map<String, Optional<DivisionCode>> codes = new HashMap<>();
        return Rows.of(database.sql(SET)
                        .param("document", document, Types.VARCHAR)
                        .param("ids", ids, Types.ARRAY)
                        .query(Row.class))
                .stream()
                .map(row -> quantity(row, codes))
                .toList();
    }

    private Quantity quantity(Row row, Map<String, Optional<DivisionCode>> codes) {
        String printed = row.division();
        Whose whose = printed == null ? Whose.CITY : TOTAL.equals(printed) ? Whose.TOTAL : Whose.ROW;
        LocalDate day = Objects.requireNonNullElseGet(row.documentDate(), clock::today);
        DivisionCode code = whose != Whose.ROW || printed == null
                ? null
                : codes.computeIfAbsent(printed + " " + day, key -> divisions.called(printed, day))
                        .orElse(null);
        return new Quantity(
                row.id(),
                row.document(),
                row.documentNumber(),
                row.documentTitle(),
                row.documentDate(),
                row.provision(),
                row.label(),
                row.position(),
                row.name(),
                row.subject(),
                row.unit(),
                row.direction(),
                row.value(),
                whose,
                printed,
                code,
                row.due(),
                row.year());
    }

    private record Row(
            UUID id,
            String document,
            @Nullable String documentNumber,
            String documentTitle,
            @Nullable LocalDate documentDate,
            String provision,
            @Nullable String label,
            int position,
            String name,
            String subject,
            String unit,
            TargetDirection direction,
            BigDecimal value,
            @Nullable String division,
            @Nullable LocalDate due,
            @Nullable Integer year) {}
}
