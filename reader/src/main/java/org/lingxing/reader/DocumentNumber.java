package org.lingxing.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a document, in one form whatever brackets and blanks it was printed with.
 *
 * @param issuer the words before the year or the number: {@code 郑政办}, {@code 郑州市人民政府令}
 * @param year null for orders, which are counted on through the years
 */
record DocumentNumber(String issuer, @Nullable Integer year, int number) {

    private static final Properties SHORT_FORMS = shortForms();

    /** Year and number as they follow the issuer's words, in any of the brackets met. */
    static final String YEAR_AND_NUMBER =
            "[〔\\[（【(]((?:1 ?9|2 ?0) ?[0-9] ?[0-9])年?[〕\\]）】)](?:第)?([0-9](?: ?[0-9]){0,4})号";

    /** A whole number in running text; group 1 the issuer's words, 2 the year, 3 the number. */
    static final Pattern NAMED = Pattern.compile("([\\p{IsHan}]{1,12})" + YEAR_AND_NUMBER);

    static DocumentNumber of(Matcher named) {
        return new DocumentNumber(named.group(1), Numerals.value(named.group(2)), Numerals.value(named.group(3)));
    }

    /** The first number named in a text; null when there is none. */
    static @Nullable DocumentNumber first(CharSequence text) {
        Matcher match = NAMED.matcher(text);
        return match.find() ? of(match) : null;
    }

    /** {@code 郑政〔2019〕7号}, {@code 郑州市人民政府令第235号}. */
    String printed() {
        return year == null ? issuer + "第" + number + "号" : issuer + "〔" + year + "〕" + number + "号";
    }

    /** {@code zz-2019-7}; the printed number where the issuer has no short form. */
    String id() {
        String shortForm = SHORT_FORMS.getProperty(issuer);
        if (shortForm == null) {
            return printed();
        }
        return year == null ? shortForm + "-" + number : shortForm + "-" + year + "-" + number;
    }

    private static Properties shortForms() {
        Properties forms = new Properties();
        try (InputStream in = DocumentNumber.class.getResourceAsStream("issuers.properties")) {
            forms.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return forms;
    }
}
