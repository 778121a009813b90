package org.lingxing.platform.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.sheets.Fault;
import org.lingxing.platform.sheets.Intake;
import org.lingxing.platform.sheets.Template;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Townships and streets taken over from a spreadsheet. */
@Component
class TownshipIntake implements Intake<Township> {

    private static final String HELD = """
            select code, level, name_zh, name_en, lower(valid) as valid_from, upper(valid) - 1 as valid_to,
                   (select name_zh from places.division above where above.code = division.parent) as county,
                   array(select name
                           from places.division_name
                          where division_name.division = code and kind = 'SHORT' and upper_inf(valid)
                          order by name) as others
              from places.division
             where code = any (:codes)
            """;

    private static final String COUNTY_NAMES = """
            select division, name from places.division_name
             where division in (select code from places.division where level in ('COUNTY', 'ZONE'))
               and upper_inf(valid)
             union all
            select code, code from places.division where level in ('COUNTY', 'ZONE')
            """;

    /** Names that other divisions of the same counties go by. */
    private static final String NAMES = """
            select within || name as place, division
              from places.division_name
             where within = any (:counties)
               and name = any (:names)
               and upper_inf(valid)
            """;

    private static final String PUT = """
            insert into places.division (code, parent, level, name_zh, name_en, official, valid)
            select code, left(code, 6), 'TOWNSHIP', name, en, true, daterange(valid_from, valid_to, '[]')
              from unnest(:codes::text[], :names::text[], :ens::text[], :froms::date[], :tos::date[])
                   as piece (code, name, en, valid_from, valid_to)
                on conflict (code)
                do update set name_zh = excluded.name_zh, name_en = excluded.name_en, valid = excluded.valid
            """;

    /** A name given up was in use until the day before. */
    private static final String END_NAMES = """
            update places.division_name
               set valid = daterange(lower(valid), :today)
             where division = any (:codes)
               and kind = 'FULL'
               and upper_inf(valid)
               and name <> (select name_zh from places.division where code = division)
               and not isempty(daterange(lower(valid), :today))
            """;

    private static final String DROP_SHORT_NAMES = """
            delete from places.division_name
             where division = any (:codes) and kind = 'SHORT' and upper_inf(valid)
            """;

    private static final String PUT_NAMES = """
            insert into places.division_name (division, name, kind, within, valid)
            select division, name, kind, left(division, 6),
                   daterange(case when exists (select from places.division_name before
                                                where before.division = piece.division and before.kind = 'FULL')
                                   and kind = 'FULL'
                                  then :today::date end, null)
              from unnest(:divisions::text[], :names::text[], :kinds::text[]) as piece (division, name, kind)
             where not exists (select from places.division_name there
                                where there.division = piece.division
                                  and there.name = piece.name
                                  and upper_inf(there.valid))
            """;

    private final JdbcClient database;
    private final CityClock clock;

    TownshipIntake(JdbcClient database, CityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Template<Township> template() {
        return Township.TEMPLATE;
    }

    @Override
    public Set<Role> takers() {
        return Set.of(Role.OFFICER, Role.ADMINISTRATOR);
    }

    @Override
    public void holdStill() {
        database.sql("lock table places.division, places.division_name in share row exclusive mode")
                .update();
    }

    private record Row(Township township, boolean isTownship) {}

    @Override
    public List<Held<Township>> look(List<Township> rows) {
        var held = held(rows);
        var counties = countyNames();
        var names = names(rows);
        var said = new ArrayList<Held<Township>>(rows.size());
        for (var row : rows) {
            var objections = new ArrayList<Fault>();
            var county = counties.get(row.countyCode());
            var there = held.get(row.code().value());
            var sameName = names.get(row.countyCode() + row.name());
            if (county == null) {
                objections.add(Fault.at(
                        Township.CODE,
                        "册中没有代码为 " + row.countyCode() + " 的县（市、区）",
                        "The register has no county with the code " + row.countyCode()));
            } else if (row.county() != null
                    && !row.countyCode().equals(counties.get(NAME + row.county().replaceAll("\\s", "")))) {
                objections.add(Fault.at(
                        Township.COUNTY, "与区划代码不符：代码属于" + county, "It does not fit the code, which lies in " + county));
            }
            if (there != null && !there.isTownship()) {
                objections.add(Fault.at(Township.CODE, "这个代码不是乡镇街道", "This code is no township's"));
            }
            if (sameName != null && !sameName.equals(row.code().value())) {
                objections.add(Fault.at(
                        Township.NAME,
                        "同一县（市、区）内已有同名的，代码 " + sameName,
                        "Another in the same county has this name: " + sameName));
            }
            said.add(new Held<>(
                    row.in(Objects.requireNonNullElse(county, "")),
                    there == null || !there.isTownship() ? null : there.township(),
                    objections));
        }
        return said;
    }

    private Map<String, Row> held(List<Township> rows) {
        return database
                .sql(HELD)
                .param("codes", codes(rows))
                .query((row, number) -> new Row(township(row), "TOWNSHIP".equals(row.getString("level"))))
                .list()
                .stream()
                .collect(Collectors.toMap(row -> row.township().code().value(), Function.identity()));
    }

    private static Township township(ResultSet row) throws SQLException {
        return new Township(
                DivisionCode.of(row.getString("code")),
                row.getString("name_zh"),
                row.getString("county"),
                row.getString("name_en"),
                Arrays.asList((String[]) row.getArray("others").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static final String NAME = "name ";

    /** Code to full name, and, behind {@link #NAME}, every name to its code. */
    private Map<String, String> countyNames() {
        var found = new HashMap<String, String>();
        database.sql("select code, name_zh from places.division where level in ('COUNTY', 'ZONE')")
                .query((row, number) -> Map.entry(row.getString("code"), row.getString("name_zh")))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        database.sql(COUNTY_NAMES)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("division")))
                .list()
                .forEach(one -> found.put(NAME + one.getKey(), one.getValue()));
        return found;
    }

    private Map<String, String> names(List<Township> rows) {
        return database
                .sql(NAMES)
                .param(
                        "counties",
                        rows.stream().map(Township::countyCode).distinct().toArray(String[]::new))
                .param("names", rows.stream().map(Township::name).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("place"), row.getString("division")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    @Override
    public void takeOver(List<Taken<Township>> taken, Taking taking) {
        var rows = taken.stream().map(Taken::row).toList();
        database.sql(PUT)
                .param("codes", codes(rows))
                .param("names", rows.stream().map(Township::name).toArray(String[]::new))
                .param("ens", rows.stream().map(Township::en).toArray(String[]::new))
                .param("froms", rows.stream().map(row -> day(row.from())).toArray(String[]::new))
                .param("tos", rows.stream().map(row -> day(row.to())).toArray(String[]::new))
                .update();
        database.sql(END_NAMES)
                .param("codes", codes(rows))
                .param("today", clock.today())
                .update();
        database.sql(DROP_SHORT_NAMES).param("codes", codes(rows)).update();
        putNames(rows);
    }

    private void putNames(List<Township> rows) {
        var divisions = new ArrayList<String>();
        var names = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        for (var row : rows) {
            divisions.add(row.code().value());
            names.add(row.name());
            kinds.add(Division.NameKind.FULL.name());
            for (var other : row.others()) {
                divisions.add(row.code().value());
                names.add(other);
                kinds.add(Division.NameKind.SHORT.name());
            }
        }
        database.sql(PUT_NAMES)
                .param("divisions", divisions.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("today", clock.today())
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String[] codes(List<Township> rows) {
        return rows.stream().map(row -> row.code().value()).toArray(String[]::new);
    }
}
