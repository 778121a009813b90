package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.assessment.StandingCertificate.Neighbour;
import org.lingxing.platform.assessment.StandingCertificate.Step;
import org.lingxing.platform.rules.Rules;
import org.lingxing.platform.rules.Rules.Question;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Writes the certificates of the scores in some standings. */
@Service
class StandingCertificates {

    private static final int CODE_PART = 4;
    private static final int CODE_PARTS = 3;

    private final Rules rules;
    private final GroundTable grounds;

    StandingCertificates(Rules rules, GroundTable grounds) {
        this.rules = rules;
        this.grounds = grounds;
    }

    /** Of one unit. */
    StandingCertificate of(Standings standings, String unit) {
        return writing(standings).certificate(unit);
    }

    /** Of all units, in the order they stand. */
    List<StandingCertificate> of(Standings standings) {
        var writing = writing(standings);
        return standings.lines().stream()
                .map(line -> writing.certificate(line.unit()))
                .toList();
    }

    private Writing writing(Standings standings) {
        return new Writing(
                standings,
                rules::outcome,
                rules.explain(standings.question()),
                grounds.of(standings.facts().year()));
    }

    /** One standings' certificates. */
    private record Writing(
            Standings standings,
            Function<Question, JsonNode> rule,
            JsonNode explained,
            Map<String, Map<String, String>> grounds) {

        StandingCertificate certificate(String unit) {
            var line = standings.of(unit);
            var losses = new StandingLosses(standings, rule, grounds).of(line);
            var above = neighbour(line, -1);
            return new StandingCertificate(
                    standings.facts().year(),
                    line,
                    standings.scale(),
                    standings.reference(),
                    leader(),
                    (int) standings.lines().stream()
                            .filter(one -> !one.voided())
                            .count(),
                    above,
                    neighbour(line, 1),
                    above == null ? null : nearest(losses, above.distance()),
                    steps(unit),
                    losses,
                    code(line));
        }

        private Phrase leader() {
            return standings.lines().stream()
                    .max(Comparator.comparing(StandingLine::initial))
                    .map(StandingLine::name)
                    .orElseThrow();
        }

        /** The next one with another rank, upwards or downwards. */
        private @Nullable Neighbour neighbour(StandingLine line, int direction) {
            var lines = standings.lines();
            for (int at = lines.indexOf(line) + direction; at >= 0 && at < lines.size(); at += direction) {
                var other = lines.get(at);
                if (!other.voided() && !line.voided() && !Objects.equals(other.rank(), line.rank())) {
                    return new Neighbour(
                            other.unit(),
                            other.name(),
                            other.total().subtract(line.total()).abs());
                }
            }
            return null;
        }

        /** The smallest single thing that would have been enough. */
        private static @Nullable Phrase nearest(List<StandingLoss> losses, BigDecimal distance) {
            return losses.stream()
                    .filter(loss -> loss.kept() != null && loss.gain().compareTo(distance) >= 0)
                    .min(Comparator.comparing(StandingLoss::gain))
                    .map(loss -> {
                        var kept = Objects.requireNonNull(loss.kept());
                        return Phrase.of(
                                loss.item().zh() + "：" + kept.zh(), loss.item().en() + ": " + kept.en());
                    })
                    .orElse(null);
        }

        private List<Step> steps(String unit) {
            int place = 0;
            var units = standings.facts().units();
            while (!units.get(place).unit().equals(unit)) {
                place++;
            }
            List<Step> steps = new ArrayList<>();
            for (var step : explained.get("because")) {
                var gives = step.get("gives").asString();
                if (gives.equals("reference")
                        || gives.startsWith("initials/" + place + "/")
                        || gives.startsWith("results/" + place + "/")) {
                    var says = step.get("says");
                    steps.add(new Step(
                            step.get("provision").asString(),
                            Phrase.of(says.get("zh").asString(), says.get("en").asString()),
                            step.path("reading").asBoolean(false)));
                }
            }
            return steps;
        }

        /** Twelve digits and letters that follow from everything the standings rest on, and the unit. */
        private String code(StandingLine line) {
            var hash = StandingDesk.sha256(RecountFile.text(standings.question()) + line.unit())
                    .toUpperCase(Locale.ROOT);
            var parts = new ArrayList<String>();
            for (int at = 0; at < CODE_PARTS; at++) {
                parts.add(hash.substring(at * CODE_PART, (at + 1) * CODE_PART));
            }
            return String.join("-", parts);
        }
    }
}
