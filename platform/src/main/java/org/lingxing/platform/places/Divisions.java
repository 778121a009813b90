package org.lingxing.platform.places;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.places.Division.Level;
import org.lingxing.platform.places.Division.Name;
import org.lingxing.platform.places.Division.NameKind;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of divisions. */
@Component
@Transactional(readOnly = true)
public class Divisions {

    /** One row at least, so that the total is there also when nobody is left to list. */
    private static final String MATCHING = """
            with matching as (
                select *
                  from places.division
                 where (:level is null or level = :level)
                   and (:parent is null or parent = :parent)
                   and (:pattern is null
                        or name_en ilike :pattern
                        or exists (select from places.division_name
                                    where division_name.division = code and name like :pattern))
            ), piece as (
                select * from matching where code > :after order by code limit :limit
            )
            select total, code, parent, level, name_zh, name_en, official,
                   lower(valid) as valid_from, upper(valid) - 1 as valid_to
              from (select count(*) as total from matching) counted
              left join piece on true
             order by code
            """;

    private final JdbcClient database;
    private final CityClock clock;

    Divisions(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Division> find(DivisionCode code) {
        return database.sql("""
                        select code, parent, level, name_zh, name_en, official,
                               lower(valid) as valid_from, upper(valid) - 1 as valid_to
                          from places.division
                         where code = :code
                        """)
                .param("code", code.value())
                .query((row, number) -> division(row, namesOf(List.of(code.value()))))
                .optional();
    }

    /**
     * The city or the county-level unit that a paper of that day calls so: in full or shortened, spaces aside.
     * Townships, whose names repeat, are not looked for.
     */
    public Optional<DivisionCode> called(String printed, LocalDate day) {
        return database.sql("""
                        select division
                          from places.division_name
                         where name = :name
                           and within in (select code from places.division where level = 'CITY')
                           and valid @> :day::date
                        """)
                .param("name", printed.replaceAll("\\s", "").replace("\u3000", ""))
                .param("day", day)
                .query((row, number) -> DivisionCode.of(row.getString("division")))
                .optional();
    }

    /**
     * The divisions by code.
     *
     * @param level only of this level
     * @param parent only those directly in this division
     * @param part only those with this in a name
     */
    public Page<Division> list(
            @Nullable Level level, @Nullable DivisionCode parent, @Nullable String part, Paging paging) {
        var rows = database.sql(MATCHING)
                .param("level", level == null ? null : level.name(), Types.VARCHAR)
                .param("parent", parent == null ? null : parent.value(), Types.VARCHAR)
                .param("pattern", part == null || part.isBlank() ? null : pattern(part), Types.VARCHAR)
                .param("after", paging.fromTheBeginning() ? "" : paging.after(0))
                .param("limit", paging.oneMore())
                .query((row, number) -> new Found(
                        row.getLong("total"),
                        row.getString("code") == null ? Optional.empty() : Optional.of(division(row, Map.of()))))
                .list();
        var bare = rows.stream().flatMap(row -> row.division().stream()).toList();
        var total = rows.getFirst().total();
        var page = Page.of(
                bare, paging, total, clock.instant(), one -> List.of(one.code().value()));
        var names = namesOf(page.items().stream().map(one -> one.code().value()).toList());
        return new Page<>(
                page.items().stream()
                        .map(one -> one.called(namesOf(one.code(), names)))
                        .toList(),
                total,
                page.next(),
                page.asOf());
    }

    private record Found(long total, Optional<Division> division) {}

    private record Named(String division, Name name) {}

    private Map<String, List<Name>> namesOf(List<String> codes) {
        return database
                .sql("""
                        select division, name, kind, lower(valid) as valid_from, upper(valid) - 1 as valid_to
                          from places.division_name
                         where division = any (:codes)
                         order by division, kind, name
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> new Named(
                        row.getString("division"),
                        new Name(
                                row.getString("name"),
                                NameKind.valueOf(row.getString("kind")),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list()
                .stream()
                .collect(groupingBy(Named::division, mapping(Named::name, toList())));
    }

    private static List<Name> namesOf(DivisionCode code, Map<String, List<Name>> names) {
        return names.getOrDefault(code.value(), List.of());
    }

    private static Division division(ResultSet row, Map<String, List<Name>> names) throws SQLException {
        var code = DivisionCode.of(row.getString("code"));
        var parent = row.getString("parent");
        var zh = row.getString("name_zh");
        return new Division(
                code,
                parent == null ? null : DivisionCode.of(parent),
                Level.valueOf(row.getString("level")),
                Phrase.of(zh, Objects.requireNonNullElse(row.getString("name_en"), zh)),
                namesOf(code, names),
                row.getBoolean("official"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static String pattern(String part) {
        return "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
