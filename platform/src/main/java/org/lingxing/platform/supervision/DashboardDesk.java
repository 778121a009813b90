package org.lingxing.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Holding;
import org.lingxing.platform.access.Posts;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Running;
import org.lingxing.platform.gazette.TargetBook;
import org.lingxing.platform.gazette.TargetBook.Quantity;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;

/** What lies on the desk of the office, and on that of an agency. */
@Component
class DashboardDesk {

    private static final int MOST = 100;
    private static final int SOON_DAYS = 7;

    private final DashboardTables tables;
    private final Running running;
    private final Liaisons liaisons;
    private final Posts posts;
    private final TargetBook book;
    private final TargetFrames frames;
    private final ProgressViews views;
    private final CityClock clock;

    DashboardDesk(
            DashboardTables tables,
            Running running,
            Liaisons liaisons,
            Posts posts,
            TargetBook book,
            TargetFrames frames,
            ProgressViews views,
            CityClock clock) {
        this.tables = tables;
        this.running = running;
        this.liaisons = liaisons;
        this.posts = posts;
        this.book = book;
        this.frames = frames;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The office's desk.
     *
     * @param names of agencies, by identifier
     * @param reports that wait to be accepted or returned, the oldest first
     * @param late what agencies owe and did not do in time
     * @param soon what they owe within a week
     * @param own what the office owes itself
     */
    record Office(
            LocalDate today,
            Map<String, String> names,
            List<DashboardTables.ReportLine> reports,
            long waiting,
            List<DashboardTables.ObjectionLine> objections,
            List<Running.Owed> late,
            List<Running.Owed> soon,
            List<Running.Owed> own,
            Instant asOf) {}

    Office office() {
        List<Running.Owed> owed = running.of(tables.liaisons());
        LocalDate today = clock.today();
        return new Office(
                today,
                tables.names(),
                tables.waiting(MOST),
                tables.waiting(),
                tables.objections(),
                late(owed),
                owed.stream()
                        .filter(one ->
                                one.state() == DutyState.OPEN && !one.due().isAfter(today.plusDays(SOON_DAYS)))
                        .toList(),
                running.of(List.of(liaisons.office())),
                clock.instant());
    }

    private static List<Running.Owed> late(List<Running.Owed> owed) {
        return owed.stream().filter(one -> one.state() == DutyState.OVERDUE).toList();
    }

    /**
     * An agency's desk.
     *
     * @param agencies whose posts the caller holds, by identifier, with their names
     * @param reports not sent in yet, returned ones first
     * @param owed everything its posts owe still, the most urgent first
     * @param targets it answers for, by agency or by division
     */
    record Agency(
            LocalDate today,
            Map<String, String> agencies,
            List<DashboardTables.TaskLine> tasks,
            List<DashboardTables.ReportLine> reports,
            List<Running.Owed> owed,
            List<ProgressView> targets,
            Instant asOf) {}

    Agency agency(Caller caller) {
        LocalDate today = clock.today();
        List<Holding> held = posts.heldBy(caller.account(), today);
        Map<String, String> names = tables.names();
        Map<String, String> agencies = new TreeMap<>();
        for (Holding holding : held) {
            String agency = holding.agency();
            if (agency != null) {
                agencies.put(agency, names.getOrDefault(agency, agency));
            }
        }
        return new Agency(
                today,
                agencies,
                tables.tasksOf(agencies.keySet()),
                tables.own(agencies.keySet()),
                owedBy(held),
                views.of(targetsOf(agencies.keySet(), caller), ProgressViews.Look.on(today, clock)),
                clock.instant());
    }

    private List<Running.Owed> owedBy(List<Holding> held) {
        List<UUID> own = held.stream().map(Holding::id).toList();
        return own.isEmpty() ? List.of() : running.of(own);
    }

    private List<Quantity> targetsOf(Collection<String> agencies, Caller caller) {
        List<Quantity> all = book.all();
        Map<UUID, TargetFrame> framed = frames.of(all.stream().map(Quantity::id).toList());
        return all.stream()
                .filter(quantity -> isOf(agencies, framed.get(quantity.id())) || isWithin(quantity, caller))
                .toList();
    }

    private static boolean isOf(Collection<String> agencies, @Nullable TargetFrame frame) {
        return frame != null && frame.agency() != null && agencies.contains(frame.agency());
    }

    private static boolean isWithin(Quantity quantity, Caller caller) {
        return quantity.division() != null
                && caller.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == Role.AGENCY && Objects.equals(grant.division(), quantity.division()));
    }
}
