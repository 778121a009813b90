package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At the first start of a demonstration: an invented result of the year before its round, taken over the way an office
 * takes its former tables over, so that there are two years to compare.
 */
@Component
@Order(421)
class DemonstrationEarlier implements ApplicationRunner {

    static final int YEAR = DemonstrationRound.YEAR - 1;

    private static final String SOURCE = "示例：2018 年度考核通报（虚构）";

    /** In tenths of a point: field, social, comprehensive of each unit in the decree's order. */
    private static final int[][] INVENTED = {
        {598, 80, 172}, {641, 90, 188}, {612, 80, 200}, {577, 90, 164},
        {603, 70, 176}, {566, 80, 160}, {622, 90, 184}, {588, 60, 168},
        {634, 100, 180}, {548, 70, 152}, {616, 80, 192}, {592, 90, 170},
        {571, 80, 158}, {607, 70, 186}, {582, 90, 174}, {539, 60, 150},
    };

    private final EarlierYears earlier;
    private final EarlierTable table;
    private final StandingDesk standings;
    private final boolean demonstration;

    DemonstrationEarlier(EarlierYears earlier, EarlierTable table, StandingDesk standings, Environment settings) {
        this.earlier = earlier;
        this.table = table;
        this.standings = standings;
        this.demonstration = "demonstration".equals(settings.getProperty("lingxing.mode"));
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demonstration && table.until(YEAR).isEmpty()) {
            earlier.take(invented(standings.scale(DemonstrationRound.YEAR)), String.valueOf(YEAR), "system");
        }
    }

    private static List<EarlierResult> invented(StandingScale scale) {
        List<EarlierResult> results = new ArrayList<>();
        for (int at = 0; at < INVENTED.length; at++) {
            var field = tenths(INVENTED[at][0]);
            var social = tenths(INVENTED[at][1]);
            var comprehensive = tenths(INVENTED[at][2]);
            var total = field.add(social).add(comprehensive);
            results.add(new EarlierResult(
                    YEAR,
                    DecreedUnits.UNITS.get(at).code(),
                    field,
                    social,
                    comprehensive,
                    total,
                    grade(total, scale),
                    null,
                    SOURCE));
        }
        var ordered = results.stream()
                .sorted(Comparator.comparing(EarlierResult::total).reversed())
                .toList();
        return ordered.stream().map(one -> ranked(one, ordered)).toList();
    }

    private static EarlierResult ranked(EarlierResult result, List<EarlierResult> all) {
        long better = all.stream()
                .filter(other -> other.total().compareTo(result.total()) > 0)
                .count();
        return new EarlierResult(
                result.year(),
                result.unit(),
                result.field(),
                result.social(),
                result.comprehensive(),
                result.total(),
                result.grade(),
                (int) better + 1,
                result.source());
    }

    private static StandingGrade grade(BigDecimal total, StandingScale scale) {
        if (total.compareTo(scale.excellent()) >= 0) {
            return StandingGrade.EXCELLENT;
        }
        if (total.compareTo(scale.good()) >= 0) {
            return StandingGrade.GOOD;
        }
        return total.compareTo(scale.pass()) >= 0 ? StandingGrade.PASS : StandingGrade.FAIL;
    }

    private static BigDecimal tenths(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
