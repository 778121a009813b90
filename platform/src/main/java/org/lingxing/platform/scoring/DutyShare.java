package org.lingxing.platform.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.DivisionCode;
import org.lingxing.platform.duties.DutyState;
import org.lingxing.platform.duties.Ledger;
import org.lingxing.platform.duties.Tallies;
import org.lingxing.platform.time.CityClock;

/**
 * Of the duties that came to their term, those done in time: what most measures are. The values are sums of kept totals,
 * for all subjects in one reading; the records behind them are the duties themselves. What is still open, suspended or
 * waived says nothing yet.
 *
 * @param kinds names of the kinds of duties that count
 * @param whose how a duty finds its subject
 */
public record DutyShare(Measure.About about, Set<String> kinds, Whose whose, Tallies tallies, Ledger ledger)
        implements Measure {

    private static final DivisionCode CITY = DivisionCode.of("410100");
    private static final Set<DutyState> JUDGED = Set.of(DutyState.DONE, DutyState.DONE_LATE, DutyState.OVERDUE);
    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public DutyShare {
        kinds = Set.copyOf(kinds);
    }

    /** How a duty finds its subject, and so what a subject's identifier is. */
    public enum Whose {
        /** The county in which it is owed: {@code 410105}. */
        COUNTY(Tallies.By.DIVISION, 6),
        /** The township in which it is owed: {@code 410105016}. */
        TOWNSHIP(Tallies.By.TOWNSHIP, 9),
        /** The county for which the post answers that owes it. */
        COUNTY_OF_POST(Tallies.By.COUNTY_OF_POST, 6),
        /** The township for which the post answers that owes it. */
        TOWNSHIP_OF_POST(Tallies.By.TOWNSHIP_OF_POST, 9),
        /** The post itself, a UUID. */
        POST(Tallies.By.POST, 36);

        private final Tallies.By by;
        private final int length;

        Whose(Tallies.By by, int length) {
            this.by = by;
            this.length = length;
        }

        private String of(Owed owed) {
            var key = switch (this) {
                case COUNTY, TOWNSHIP -> owed.where();
                case COUNTY_OF_POST, TOWNSHIP_OF_POST -> owed.ofPost();
                case POST -> owed.post().toString();
            };
            return key.length() > length ? key.substring(0, length) : key;
        }

        /** What is owed for a whole county belongs to no township. */
        private boolean isOne(String key) {
            return key.length() == length;
        }

        private boolean isPlace() {
            return this == COUNTY || this == TOWNSHIP;
        }
    }

    @Override
    public Map<String, Value> values(Span span, Set<String> subjects) {
        if (whose != Whose.POST) {
            return all(span);
        }
        var posts = subjects.stream()
                .filter(DutyShare::isPost)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return posts.isEmpty() ? Map.of() : counted(span, posts);
    }

    /** Whether a subject is named by a post. */
    public static boolean isPost(String subject) {
        return UUID_WRITTEN.matcher(subject).matches();
    }

    /** The values of all subjects that have any. */
    public Map<String, Value> all(Span span) {
        return counted(span, Set.of());
    }

    private Map<String, Value> counted(Span span, Set<UUID> posts) {
        ledger.markOverdue();
        var values = new HashMap<String, Value>();
        for (var kind : kinds) {
            var asked = new Tallies.Question(CITY, kind, posts, null, null, span.first(), span.last());
            for (var count : tallies.by(whose.by, asked)) {
                int judged = count.done() + count.doneLate() + count.overdue();
                if (judged > 0 && whose.isOne(count.key())) {
                    values.merge(count.key(), Value.share(count.done(), judged), Value::and);
                }
            }
        }
        return values;
    }

    /** Where a duty is owed and by whom; {@code ofPost} is the division that the post answers for. */
    public record Owed(UUID post, String ofPost, String where) {}

    /** The same values counted anew from single duties, for whoever compares them with the kept totals. */
    public static final class Anew {

        private final DutyShare share;
        private final Map<String, Value> values = new HashMap<>();

        public Anew(DutyShare share) {
            this.share = share;
        }

        public DutyShare share() {
            return share;
        }

        public void add(String kind, Owed owed, DutyState state) {
            var key = share.whose.of(owed);
            if (share.kinds.contains(kind) && JUDGED.contains(state) && share.whose.isOne(key)) {
                values.merge(key, Value.share(state == DutyState.DONE ? 1 : 0, 1), Value::and);
            }
        }

        public Map<String, Value> values() {
            return Map.copyOf(values);
        }
    }

    @Override
    public List<Evidence> records(String subject, Span span) {
        var asked = asked(subject, span);
        return asked == null
                ? List.of()
                : ledger.of(asked).stream()
                        .filter(entry -> entry.counted() && JUDGED.contains(entry.state()))
                        .map(DutyShare::evidence)
                        .toList();
    }

    @Override
    public Optional<Evidence> record(String subject, Span span, String id) {
        return judged(id, span)
                .filter(entry -> subject.equals(whose.of(owed(entry))))
                .map(DutyShare::evidence);
    }

    @Override
    public Map<String, Integer> against(Counted record, Span span, Set<String> subjects) {
        return judged(record.id(), span)
                .filter(entry -> entry.state() != DutyState.DONE)
                .map(entry -> whose.of(owed(entry)))
                .filter(whose::isOne)
                .map(subject -> Map.of(subject, 1))
                .orElse(Map.of());
    }

    /** A duty of these kinds that came to its term in the span; empty for any other, and for what names none. */
    private Optional<Ledger.Entry> judged(String id, Span span) {
        return isPost(id)
                ? ledger.find(UUID.fromString(id))
                        .filter(entry -> kinds.contains(entry.kind()))
                        .filter(entry -> entry.counted() && JUDGED.contains(entry.state()))
                        .filter(entry -> !entry.due().isBefore(span.first())
                                && !entry.due().isAfter(span.last()))
                : Optional.empty();
    }

    private static Owed owed(Ledger.Entry entry) {
        return new Owed(entry.post(), entry.ofPost(), entry.division());
    }

    /** Whoever owes it does it in time, or is let off. */
    @Override
    public Set<PutRight> ways() {
        return EnumSet.allOf(PutRight.class);
    }

    private Ledger.@Nullable Question asked(String subject, Span span) {
        if (whose == Whose.POST) {
            return isPost(subject)
                    ? new Ledger.Question(kinds, UUID.fromString(subject), span.first(), span.last(), null)
                    : null;
        }
        var division = DivisionCode.of(subject);
        return new Ledger.Question(
                kinds,
                null,
                span.first(),
                span.last(),
                null,
                whose.isPlace() ? division : null,
                whose.isPlace() ? null : division);
    }

    private static Evidence evidence(Ledger.Entry entry) {
        return Evidence.ofShare(
                entry.id().toString(),
                entry.title().zh() + "　" + entry.label(),
                entry.state().label(),
                entry.due(),
                dayOrNull(entry.doneAt()),
                entry.state() == DutyState.DONE,
                "/console/duties/" + entry.id());
    }

    private static @Nullable LocalDate dayOrNull(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, CityClock.ZONE);
    }
}
