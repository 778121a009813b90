package org.lingxing.platform.assessment;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.duties.DutyHands;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Actors;
import org.lingxing.platform.scoring.Certificate;
import org.lingxing.platform.scoring.Measure;
import org.lingxing.platform.scoring.PutRight;
import org.lingxing.platform.scoring.Scores;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.Span;
import org.springframework.stereotype.Component;

/** The records that objections are about: whether they count for the unit, where they are, through whose hands they went. */
@Component
class ObjectionRecords {

    private final LedgerTable ledger;
    private final VetoTable vetoes;
    private final SurveyTable surveys;
    private final VisitTable visits;
    private final RoundProgress progress;
    private final StandingDesk standings;
    private final ClosingDesk closings;
    private final Scores scores;
    private final DutyHands duties;
    private final Actors actors;

    ObjectionRecords(
            LedgerTable ledger,
            VetoTable vetoes,
            SurveyTable surveys,
            VisitTable visits,
            RoundProgress progress,
            StandingDesk standings,
            ClosingDesk closings,
            Scores scores,
            DutyHands duties,
            Actors actors) {
        this.ledger = ledger;
        this.vetoes = vetoes;
        this.surveys = surveys;
        this.visits = visits;
        this.progress = progress;
        this.standings = standings;
        this.closings = closings;
        this.scores = scores;
        this.duties = duties;
        this.actors = actors;
    }

    /**
     * Something that a unit can object to.
     *
     * @param note how it stands now
     * @param measure where records were counted; null where none were
     * @param place where it can be looked at
     */
    record Found(
            ObjectionAbout about,
            Phrase title,
            Phrase note,
            @Nullable String measure,
            String place) {}

    /** What counts for a unit, in the order of the certificate. */
    List<Found> of(int year, String unit) {
        var found = new ArrayList<Found>();
        certificates(line(year, unit)).forEach(one -> found.addAll(one.items(year, unit)));
        ledger.of(year, unit).stream().filter(LedgerEntry::counts).forEach(entry -> found.add(found(entry)));
        counting(year, unit).ifPresent(survey -> found.add(found(survey)));
        vetoes.of(year).stream()
                .filter(veto -> veto.unit().equals(unit) && veto.inForce())
                .forEach(veto -> found.add(found(veto)));
        return found;
    }

    /**
     * What an objection names.
     *
     * @throws Refusal {@link StandingRefusal#NOT_IN_THE_RESULT} where it is none of the unit's, or does not count; of the
     *     input, where it is a computed item as a whole: nothing could be put right in it but its records
     */
    Found require(int year, String unit, ObjectionAbout about) {
        about.requireWhole();
        var found = about.kind() == ObjectionAbout.Kind.RECORD
                ? find(year, unit, about.whole()).flatMap(item -> behind(year, item, about))
                : find(year, unit, about);
        if (about.kind() == ObjectionAbout.Kind.ITEM
                && found.filter(item -> item.measure() != null).isPresent()) {
            throw Refusal.ofInput("/about/record", "由记录计出的项目，请选有异议的那一条记录", "Of a computed item, choose the record");
        }
        return found.orElseThrow(() -> Refusal.of(StandingRefusal.NOT_IN_THE_RESULT));
    }

    private Optional<Found> find(int year, String unit, ObjectionAbout about) {
        return of(year, unit).stream().filter(one -> one.about().equals(about)).findFirst();
    }

    private Optional<Found> behind(int year, Found item, ObjectionAbout about) {
        var measure = item.measure();
        if (measure == null) {
            return Optional.empty();
        }
        return record(year, about, new Measure.Counted(measure, about.recordOrThrow()))
                .filter(Measure.Evidence::costs)
                .map(record -> found(about, item, record));
    }

    private Optional<Measure.Evidence> record(int year, ObjectionAbout about, Measure.Counted counted) {
        return scores.record(counted, about.subjectOrThrow(), Span.of(Year.of(year)));
    }

    /** The counted record that an objection names; empty where its item is scored by people. */
    Optional<Measure.Counted> counted(int year, ObjectionAbout about) {
        return measure(year, about).map(measure -> new Measure.Counted(measure, about.recordOrThrow()));
    }

    /** Whether it still counts against the one scored: it may have been put right meanwhile. */
    boolean costs(int year, ObjectionAbout about, Measure.Counted counted) {
        return record(year, about, counted).filter(Measure.Evidence::costs).isPresent();
    }

    /** How it can be put right, in a fixed order. */
    List<PutRight> ways(Measure.Counted counted) {
        return scores.ways(counted).stream().sorted().toList();
    }

    private Optional<String> measure(int year, ObjectionAbout about) {
        return Optional.ofNullable(progress.sheets(year).get(about.sheetOrThrow()))
                .flatMap(sheet -> sheet.item(about.itemOrThrow()))
                .map(Sheet.Item::how)
                .filter(Sheet.Computed.class::isInstance)
                .map(how -> ((Sheet.Computed) how).measure());
    }

    private static Found found(ObjectionAbout about, Found item, Measure.Evidence record) {
        return new Found(
                about,
                Phrase.of(item.title().zh() + "：" + record.what(), item.title().en() + ": " + record.what()),
                record.how(),
                item.measure(),
                record.address());
    }

    /** As the result that stands says, else as it stands now. */
    StandingLine line(int year, String unit) {
        return closings.standing(year)
                .flatMap(closing -> closing.lines().stream()
                        .filter(line -> line.unit().equals(unit))
                        .findFirst())
                .orElseGet(() -> standings.now(year).of(unit));
    }

    private record Scored(String sheet, String subject, Phrase name, Certificate certificate) {

        List<Found> items(int year, String unit) {
            return certificate.parts().stream()
                    .flatMap(part -> part.lines().stream())
                    .filter(item -> item.state() == Certificate.State.SCORED)
                    .map(item -> new Found(
                            ObjectionAbout.item(sheet, subject, item.code()),
                            Phrase.of(
                                    name.zh() + "　" + item.title().zh(),
                                    name.en() + ": " + item.title().en()),
                            points(item),
                            item.measure(),
                            place(year, "ranking?unit=" + unit)))
                    .toList();
        }

        private static Phrase points(Certificate.Line item) {
            var gained = StandingLosses.plain(item.gained());
            var most = StandingLosses.plain(item.points());
            return Phrase.of("得 " + gained + " 分，满分 " + most, gained + " of " + most + " points");
        }
    }

    private static List<Scored> certificates(StandingLine line) {
        var field = line.facts().field();
        var all = new ArrayList<Scored>();
        var own = field.certificate();
        if (own != null) {
            all.add(new Scored(SheetFieldScores.UNIT_SHEET, line.unit(), line.name(), own));
        }
        for (var kind : DrawnKind.values()) {
            var drawn = switch (kind) {
                case CHIEF -> field.chiefs();
                case TOWNSHIP -> field.townships();
                case MEMBER -> field.members();
            };
            for (var one : drawn) {
                var certificate = one.certificate();
                if (certificate != null) {
                    all.add(new Scored(kind.sheet(), one.subject(), one.name(), certificate));
                }
            }
        }
        return all;
    }

    private static Found found(LedgerEntry entry) {
        var tier = entry.tier();
        var kind = Phrase.of(
                (tier == null ? "" : tier.title().zh()) + entry.kind().title().zh(),
                entry.kind().title().en()
                        + (tier == null ? "" : ", " + tier.title().en()));
        return new Found(
                ObjectionAbout.record(ObjectionAbout.Kind.LEDGER, entry.id()),
                Phrase.of(kind.zh() + "　" + entry.words(), kind.en() + ": " + entry.words()),
                Phrase.of(entry.day().toString(), entry.day().toString()),
                null,
                place(entry.year(), "ledger/" + entry.id()));
    }

    private Optional<SurveyTable.Row> counting(int year, String unit) {
        return surveys.of(year).stream()
                .filter(row -> row.unit().equals(unit) && row.hands().state() == TwoHands.State.CONFIRMED)
                .findFirst();
    }

    private static Found found(SurveyTable.Row survey) {
        return new Found(
                ObjectionAbout.record(ObjectionAbout.Kind.SURVEY, survey.id()),
                Phrase.of("社会评价结果", "result of the social survey"),
                Phrase.of(survey.source(), survey.source()),
                null,
                place(survey.year(), "survey?unit=" + survey.unit()));
    }

    private static Found found(VetoRow veto) {
        return new Found(
                ObjectionAbout.record(ObjectionAbout.Kind.VETO, veto.id()),
                Phrase.of(
                        "否决：" + veto.ground().title().zh(),
                        "veto: " + veto.ground().title().en()),
                Phrase.of(veto.words(), veto.words()),
                null,
                place(veto.year(), "vetoes/" + veto.id()));
    }

    static String place(int year, String page) {
        return "/console/assessment/" + year + '/' + page;
    }

    /** Accounts that proposed, gave, settled or decided what an objection is about: none of them answers it. */
    Set<String> hands(int year, ObjectionAbout about) {
        return switch (about.kind()) {
            case ITEM -> visits.handsOn(year, about.sheetOrThrow(), about.subjectOrThrow(), about.itemOrThrow());
            case RECORD -> handsOn(year, about);
            case LEDGER -> of(about.id().flatMap(id -> ledger.find(year, id)).map(LedgerEntry::hands));
            case VETO -> of(about.id().flatMap(id -> vetoes.find(year, id)).map(VetoRow::hands));
            case SURVEY ->
                of(surveys.of(year).stream()
                        .filter(row -> row.id().toString().equals(about.record()))
                        .findFirst()
                        .map(SurveyTable.Row::hands));
        };
    }

    private static Set<String> of(Optional<TwoHands> hands) {
        var accounts = new HashSet<String>();
        hands.ifPresent(both -> Stream.of(Optional.of(both.proposedBy()), Optional.ofNullable(both.decidedBy()))
                .flatMap(Optional::stream)
                .forEach(accounts::add));
        return accounts;
    }

    /** Whoever the journal names at the record, at the deeds that opened or did it, or at the file it belongs to. */
    private Set<String> handsOn(int year, ObjectionAbout about) {
        var hands = duties.of(about.recordOrThrow());
        var subjects = new HashSet<>(hands.deeds());
        subjects.add(about.recordOrThrow());
        counted(year, about).map(scores::journaled).ifPresent(subjects::addAll);
        var accounts = new HashSet<>(hands.accounts());
        accounts.addAll(actors.of(subjects));
        return accounts;
    }
}
