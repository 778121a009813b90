package org.lingxing.platform.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.places.Division.Level;
import org.lingxing.platform.store.StartFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the city's divisions at the first start. The file names its source; later changes are made in the register, not
 * in the file.
 */
@Component
@Order(5)
class BaseRegister implements ApplicationRunner {

    private static final String OWN_CODES = "99";

    private final JdbcClient database;
    private final String city;

    BaseRegister(JdbcClient database, @Value("${lingxing.city:410100}") String city) {
        this.database = database;
        this.city = city;
    }

    /** A line of the file: code, level, name, English name, other names. */
    record Line(
            DivisionCode code,
            Level level,
            String zh,
            @Nullable String en,
            List<String> others) {

        static Line read(String line) {
            var cells = line.split(",", -1);
            return new Line(
                    DivisionCode.of(cells[0]),
                    Level.valueOf(cells[1]),
                    cells[2],
                    cells[3].isEmpty() ? null : cells[3],
                    cells[4].isEmpty() ? List.of() : List.of(cells[4].split("\\|")));
        }

        @Nullable
        String parent(String city) {
            return switch (level) {
                case CITY -> null;
                case COUNTY, ZONE -> city;
                case TOWNSHIP -> code.value().substring(0, city.length());
            };
        }
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var there = database.sql("select exists (select from places.division)")
                .query(Boolean.class)
                .single();
        if (!there) {
            lines(city).forEach(this::add);
        }
    }

    static List<Line> lines(String city) {
        var file = BaseRegister.class.getResourceAsStream("divisions-" + city + ".csv");
        if (file == null) {
            throw new StartFailure(
                    "没有区划 " + city + " 的基础名册；请检查 lingxing.city。",
                    "There is no base register for the division " + city + "; check lingxing.city.");
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Line line) {
        var parent = line.parent(city);
        database.sql("""
                        insert into places.division (code, parent, level, name_zh, name_en, official)
                        values (:code, :parent, :level, :zh, :en, :official)
                        """)
                .param("code", line.code().value())
                .param("parent", parent)
                .param("level", line.level().name())
                .param("zh", line.zh())
                .param("en", line.en())
                .param(
                        "official",
                        line.level() == Level.TOWNSHIP || !line.code().value().endsWith(OWN_CODES))
                .update();
        // The city and its units share one space of names, the townships of a unit another.
        var within = line.level() == Level.TOWNSHIP && parent != null ? parent : city;
        addName(line, line.zh(), Division.NameKind.FULL, within);
        line.others().forEach(other -> addName(line, other, Division.NameKind.SHORT, within));
    }

    private void addName(Line line, String name, Division.NameKind kind, String within) {
        database.sql("""
                        insert into places.division_name (division, name, kind, within)
                        values (:division, :name, :kind, :within)
                        """)
                .param("division", line.code().value())
                .param("name", name)
                .param("kind", kind.name())
                .param("within", within)
                .update();
    }
}
