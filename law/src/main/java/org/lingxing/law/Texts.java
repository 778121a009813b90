package org.lingxing.law;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Money;
import org.lingxing.kernel.Period;
import org.lingxing.kernel.Phrase;
import org.lingxing.kernel.Term;

/** Values as people read them. */
final class Texts {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private static final int MOST_DECIMALS = 10;
    private static final int GROUP = 3;

    private Texts() {}

    static String of(Object value, Language language) {
        return switch (value) {
            case Money money -> number(money.yuan()) + (language == Language.ZH ? " 元" : " yuan");
            case BigDecimal number -> number(number);
            case LocalDate day -> language == Language.ZH ? CHINESE_DAY.format(day) : day.toString();
            case Period period ->
                of(period.from(), language) + (language == Language.ZH ? "至" : " to ") + of(period.to(), language);
            case Term term ->
                language == Language.ZH ? term.length() + term.unit().label().zh() : term.toString();
            case Finding finding -> pick(finding.label(), language);
            case Labelled labelled -> pick(labelled.label(), language);
            case Boolean yes -> pick(yes ? Phrase.of("是", "yes") : Phrase.of("否", "no"), language);
            case Phrase phrase -> pick(phrase, language);
            case Collection<?> many -> list(many, language);
            case Record record when isDescribed(record) -> members(record, language);
            default -> value.toString();
        };
    }

    private static String list(Collection<?> many, Language language) {
        if (many.isEmpty()) {
            return language == Language.ZH ? "无" : "none";
        }
        return many.stream()
                .map(one -> of(one, language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static boolean isDescribed(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .allMatch(component -> component.isAnnotationPresent(Member.class));
    }

    /** What its members say, one after the other; what is not there says nothing. */
    private static String members(Record record, Language language) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> valueOf(record, component))
                .filter(Objects::nonNull)
                .map(member -> of(member, language))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pick(Phrase phrase, Language language) {
        return language == Language.ZH ? phrase.zh() : phrase.en();
    }

    /** Thousands parted by commas, ten decimals at most, no zeros behind the last one that says something. */
    private static String number(BigDecimal number) {
        BigDecimal cut =
                number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : number;
        String plain = cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        int first = plain.charAt(0) == '-' ? 1 : 0;
        var grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
