package org.lingxing.decrees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Term;
import org.lingxing.law.Dated;
import org.lingxing.law.Unit;

/** The forms in which a decree may write a value. */
final class Written {

    private static final String DIGITS = "〇一二三四五六七八九十";

    private Written() {}

    /** Any of these in the provision is the value. */
    static List<String> forms(Dated<?> dated, Unit unit) {
        if (dated.printedAs() != null) {
            return List.of(dated.printedAs());
        }
        return switch (dated.value()) {
            case Money money -> ofNumber(money.yuan(), "元");
            case BigDecimal number when unit == Unit.PERCENT -> List.of(plain(number) + "%", plain(number) + "％");
            case BigDecimal number -> ofNumber(number, "");
            case Integer number -> ofNumber(BigDecimal.valueOf(number), "");
            case Term term -> ofTerm(term);
            case LocalDate day ->
                List.of(
                        "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                        "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth()));
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(dated.value()));
        };
    }

    private static List<String> ofNumber(BigDecimal number, String unit) {
        List<String> forms = new ArrayList<>(List.of(
                plain(number) + unit, plain(number.movePointLeft(4)) + "万", plain(number.movePointLeft(8)) + "亿"));
        if (number.stripTrailingZeros().scale() <= 0 && number.signum() >= 0 && number.compareTo(BigDecimal.TEN) <= 0) {
            forms.add(DIGITS.substring(number.intValueExact(), number.intValueExact() + 1));
        }
        return forms;
    }

    private static List<String> ofTerm(Term term) {
        var units = switch (term.unit()) {
            case DAYS -> List.of("日", "天");
            case WORKING_DAYS -> List.of("个工作日", "工作日");
            case MONTHS -> List.of("个月", "月");
            case YEARS -> List.of("年");
        };
        return ofNumber(BigDecimal.valueOf(term.length()), "").stream()
                .flatMap(number -> units.stream().map(unit -> number + unit))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
