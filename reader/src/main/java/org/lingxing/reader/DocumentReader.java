package org.lingxing.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/** Reads one document between its head and the next one's: addressees, notice, enclosed text, annexes. */
final class DocumentReader {

    private static final Pattern ADDRESSEES = Pattern.compile("[^。：《》]{2,300}：");

    private static final Pattern ADDRESSED = Pattern.compile("^各|(?:政府|部门|单位|公司|委员会|办公室|[省市县区局厅院])：$");

    private static final Pattern ADOPTED = Pattern.compile(Dates.DAY.pattern() + "[^。；]{0,40}?(?:审议)?通过");

    private final SourceText source;
    private final CleanText clean;
    private final Head head;
    private final int to;
    private final List<Warning> warnings;
    private final List<Phrase> doubts = new ArrayList<>();

    DocumentReader(SourceText source, CleanText clean, Head head, int to, List<Warning> warnings) {
        this.source = source;
        this.clean = clean;
        this.head = head;
        this.to = to;
        this.warnings = warnings;
    }

    Document read() {
        int bodyFrom = head.bodyFrom();
        int addresseesTo = addresseesEnd(bodyFrom);
        List<AnnexText> annexTexts = AnnexText.between(clean, addresseesTo, to);
        int bodyTo = annexTexts.isEmpty() ? to : annexTexts.getFirst().from();
        Enclosure enclosure = Enclosure.in(clean, addresseesTo, bodyTo, head.title());

        String title = title(enclosure);
        LocalDate date = head.date() != null ? head.date() : dateInText(bodyFrom, bodyTo);
        if (date == null) {
            doubts.add(Phrase.of("没有找到日期", "No date was found"));
        }
        AnnexReader annexes = new AnnexReader(source, clean, addresseesTo, bodyTo, annexTexts, this::numbersMissing);
        List<Provision> provisions = new ArrayList<>(bodyProvisions(addresseesTo, annexes.bodyTo(), enclosure));
        annexes.read(List.copyOf(provisions));
        provisions.addAll(annexes.provisions());

        Force force = Force.of(clean, bodyFrom, bodyTo, date);
        References references = new References(clean, bodyFrom, to);
        return new Document(
                id(title, date),
                head.number() == null ? null : head.number().printed(),
                head.isOrder() ? DocumentKind.ORDER : Kinds.of(title),
                title,
                head.issuer(),
                date,
                adoptedOn(bodyFrom, bodyTo),
                force.from(),
                force.to(),
                force.words(),
                addressees(bodyFrom, addresseesTo),
                annexes.annexes(),
                references.replacements(title),
                references.mentions(enclosure == null ? List.of(title) : List.of(title, enclosure.title())),
                provisions,
                new Certainty(doubts),
                clean.passage(head.start(), to));
    }

    private List<Provision> bodyProvisions(int from, int bodyTo, @Nullable Enclosure enclosure) {
        if (enclosure == null) {
            return Provisions.of(clean, Outline.of(clean, from, bodyTo, "", this::numbersMissing));
        }
        List<Provision> provisions = new ArrayList<>(
                Provisions.of(clean, Outline.of(clean, from, enclosure.from(), "n", this::numbersMissing)));
        provisions.addAll(
                Provisions.of(clean, Outline.of(clean, enclosure.bodyFrom(), bodyTo, "", this::numbersMissing)));
        return provisions;
    }

    private void numbersMissing(Marker marker, int expected) {
        int line = source.lineNumber(clean.passage(marker.from(), marker.to()).from());
        String label = clean.text().substring(marker.from(), marker.to());
        warnings.add(new Warning(
                line,
                Phrase.of(
                        "“" + label + "”之前缺第 " + expected + " 项",
                        "Number " + expected + " is missing before “" + label + "”")));
    }

    private String title(@Nullable Enclosure enclosure) {
        if (!head.title().isEmpty()) {
            return head.title();
        }
        if (enclosure != null) {
            return enclosure.title();
        }
        return head.number() == null ? "" : head.number().printed();
    }

    private String id(String title, @Nullable LocalDate date) {
        if (head.number() != null) {
            return head.number().id();
        }
        return date == null ? title : title + "@" + date;
    }

    private int addresseesEnd(int from) {
        Matcher match = ADDRESSEES.matcher(clean.text()).region(from, Math.min(to, from + 400));
        boolean addressed = match.lookingAt()
                && ADDRESSED.matcher(match.group()).find()
                && !Dates.DAY.matcher(match.group()).find()
                && match.group().indexOf('现') < 0
                && match.group().indexOf('下') < 0;
        return addressed ? match.end() : from;
    }

    /** Parted at commas outside brackets: 各县（市、区）人民政府 is one. */
    private List<String> addressees(int from, int end) {
        List<String> addressees = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < end; i++) {
            char c = clean.charAt(i);
            if (c == '（') {
                depth++;
            } else if (c == '）') {
                depth--;
            } else if (depth <= 0 && "，；、：".indexOf(c) >= 0) {
                if (i > start) {
                    addressees.add(clean.text().substring(start, i));
                }
                start = i + 1;
            }
        }
        return addressees;
    }

    /** The day under a signature: the first one that has a line of its own, else the first one that begins a line. */
    private @Nullable LocalDate dateInText(int from, int bodyTo) {
        LocalDate begins = null;
        Matcher day = Dates.DAY.matcher(clean.text()).region(from, bodyTo);
        while (day.find()) {
            boolean endsLine = day.end() >= clean.length() || clean.startsLine(day.end());
            boolean startsLine = clean.startsLine(day.start());
            if (endsLine && (startsLine || day.end() == bodyTo)) {
                return Dates.day(day);
            }
            if (begins == null && startsLine) {
                begins = Dates.day(day);
            }
        }
        return begins;
    }

    private @Nullable LocalDate adoptedOn(int from, int bodyTo) {
        if (!head.isOrder()) {
            return head.adoptedOn();
        }
        Matcher adopted = ADOPTED.matcher(clean.text()).region(from, bodyTo);
        return adopted.find() ? Dates.day(adopted) : null;
    }
}
