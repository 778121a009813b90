package org.lingxing.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.decrees.calendar.Holidays;
import org.lingxing.kernel.WorkingCalendar;
import org.lingxing.platform.duties.DutyKind;
import org.lingxing.platform.store.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the city remembers of every duty that a deed opened; nothing of it may differ from what the platform keeps. */
final class Memory implements Invariant {

    private static final String KEPT = """
            select kind || ' ' || occasion as name, state,
                   ((late_from - interval '1 microsecond') at time zone 'Asia/Shanghai')::date as due
              from duties.duty
             where obligation is null and kind like 'simulation.%'
             order by 1
            """;

    private final Town town;
    private final JdbcClient database;
    private final Map<String, Promise> promises = new TreeMap<>();
    private int notices;

    Memory(Town town, LocalDate first) {
        this.town = town;
        this.database = town.database();
        this.notices = knownOn(first).notices().size();
    }

    /** The calendar as people know it on a day. */
    static WorkingCalendar knownOn(LocalDate day) {
        return Holidays.calendar().knownOn(day);
    }

    Promise remember(DutyKind kind, String occasion, Promise.Term term) {
        var promise = new Promise(term, knownOn(town.now().toLocalDate()));
        if (promises.putIfAbsent(name(kind, occasion), promise) != null) {
            throw new IllegalStateException(name(kind, occasion) + " is remembered already");
        }
        return promise;
    }

    Promise of(DutyKind kind, String occasion) {
        Promise promise = find(kind, occasion);
        if (promise == null) {
            throw new IllegalStateException(name(kind, occasion) + " is not remembered");
        }
        return promise;
    }

    @Nullable
    Promise find(DutyKind kind, String occasion) {
        return promises.get(name(kind, occasion));
    }

    private static String name(DutyKind kind, String occasion) {
        return kind.name() + " " + occasion;
    }

    /** A day begins: has a notice come out? */
    void wake(LocalDate day) {
        WorkingCalendar known = knownOn(day);
        if (known.notices().size() != notices) {
            notices = known.notices().size();
            promises.values().forEach(promise -> promise.learn(known));
        }
    }

    private record Kept(String name, String state, LocalDate due) {}

    @Override
    public List<String> broken(LocalDate day) {
        LocalDateTime now = town.now();
        var broken = new ArrayList<String>();
        var missing = new TreeMap<>(promises);
        for (Kept kept : Rows.of(database.sql(KEPT).query(Kept.class))) {
            Promise promise = missing.remove(kept.name());
            if (promise == null) {
                broken.add(kept.name() + " was opened by nobody");
            } else if (!promise.state(now).equals(kept.state())
                    || !promise.due().equals(kept.due())) {
                broken.add(kept.name() + " is " + kept.state() + ", due " + kept.due() + "; the city remembers "
                        + promise.state(now) + ", due " + promise.due());
            }
        }
        missing.keySet().forEach(name -> broken.add(name + " is gone"));
        return broken;
    }
}
