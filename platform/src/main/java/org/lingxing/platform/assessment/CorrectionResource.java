package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.assessment.FieldScores.Drawn;
import org.lingxing.platform.assessment.FieldScores.Field;
import org.lingxing.platform.assessment.StandingLoss.Part;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Refusal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one correction would change for all units. Nothing is written. */
@RestController
@RequestMapping("/api/v1/assessments/{year}/previews")
@OpenTo(Audience.SIGNED_IN)
@Transactional
class CorrectionResource {

    private final StandingDesk desk;
    private final Rounds rounds;

    CorrectionResource(StandingDesk desk, Rounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    /**
     * Entries of the ledger.
     *
     * @param tier null for articles
     * @param more so many more, or fewer
     */
    record Entries(LedgerKind kind, @Nullable LedgerTier tier, int more) {}

    /** @param place of those drawn, from 0; of the unit itself 0 */
    record Points(Part part, int place, BigDecimal points) {}

    /** A veto that is put, or taken away. */
    record VetoPut(VetoGround ground, boolean there) {}

    /** One of the four is said. */
    record Correction(
            String unit,
            @Nullable Points points,
            @Nullable SurveyCounts survey,
            @Nullable Entries entries,
            @Nullable VetoPut veto) {}

    @PostMapping
    StandingDesk.Effects preview(@PathVariable int year, @RequestBody Correction correction) {
        rounds.unit(year, correction.unit());
        return desk.effects(year, city -> city.with(correction.unit(), change(correction, desk.scale(year))));
    }

    private static UnaryOperator<UnitYear> change(Correction correction, StandingScale scale) {
        var points = correction.points();
        if (points != null) {
            return unit -> unit.withField(with(unit.field(), points, scale));
        }
        var survey = correction.survey();
        if (survey != null) {
            return unit -> unit.withSurvey(survey);
        }
        var entries = correction.entries();
        if (entries != null) {
            return unit -> unit.withLedger(with(unit.ledger(), entries));
        }
        var veto = correction.veto();
        if (veto != null) {
            return unit -> unit.withVetoes(with(unit.vetoes(), veto));
        }
        throw Refusal.ofInput("", "请选一处要更正的", "Say what would be corrected");
    }

    private static LedgerCounts with(LedgerCounts ledger, Entries entries) {
        if (entries.kind().tiered() != (entries.tier() != null)) {
            throw Refusal.ofInput("/entries/tier", "请选级别；公众号信息不分级别", "Choose the level; articles have none");
        }
        if (ledger.of(entries.kind(), entries.tier()) + entries.more() < 0) {
            throw Refusal.ofInput("/entries/more", "没有这么多条可减", "There are not so many");
        }
        return ledger.plus(entries.kind(), entries.tier(), entries.more());
    }

    private static Set<VetoGround> with(Set<VetoGround> vetoes, VetoPut veto) {
        var others = VetoRow.without(vetoes, veto.ground());
        if (veto.there()) {
            others.add(veto.ground());
        }
        return others;
    }

    private static Field with(Field field, Points points, StandingScale scale) {
        var most = switch (points.part()) {
            case OWN -> scale.own();
            case CHIEFS -> scale.chief();
            case TOWNSHIPS -> scale.township();
            case MEMBERS -> scale.member();
            case SOCIAL, COMPREHENSIVE, VETO ->
                throw Refusal.ofInput("/points/part", "这一部分不是现场评分", "This part is not scored in the field");
        };
        if (points.points().signum() < 0 || points.points().compareTo(most) > 0) {
            throw Refusal.ofInput("/points/points", "应在 0 与 " + most + " 之间", "Between 0 and " + most);
        }
        return switch (points.part()) {
            case OWN -> new Field(points.points(), null, field.chiefs(), field.townships(), field.members());
            case CHIEFS ->
                new Field(
                        field.own(),
                        field.certificate(),
                        with(field.chiefs(), points),
                        field.townships(),
                        field.members());
            case TOWNSHIPS ->
                new Field(
                        field.own(),
                        field.certificate(),
                        field.chiefs(),
                        with(field.townships(), points),
                        field.members());
            default ->
                new Field(
                        field.own(),
                        field.certificate(),
                        field.chiefs(),
                        field.townships(),
                        with(field.members(), points));
        };
    }

    private static List<Drawn> with(List<Drawn> drawn, Points points) {
        if (points.place() < 0 || points.place() >= drawn.size()) {
            throw Refusal.ofInput("/points/place", "没有抽到这一位", "Nobody was drawn at this place");
        }
        var others = new ArrayList<>(drawn);
        var one = others.get(points.place());
        others.set(points.place(), new Drawn(one.subject(), one.name(), points.points(), null));
        return others;
    }
}
