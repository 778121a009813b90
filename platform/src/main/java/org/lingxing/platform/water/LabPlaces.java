package org.lingxing.platform.water;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which section a laboratory means by a name: one that somebody said, or the name or code of a section. */
final class LabPlaces {

    private static final Pattern WITH_CODE = Pattern.compile(".*（(.+)）");
    /** Fewer letters in common are chance. */
    private static final int LEAST_COMMON = 2;

    private static final int MOST_PROPOSED = 3;

    private final Map<String, Section> byName = new HashMap<>();
    private final Map<String, Section> byCode = new HashMap<>();
    private final List<Section> sections;

    /**
     * @param learnt printed names to codes
     */
    LabPlaces(List<Section> sections, Map<String, String> learnt) {
        this.sections = sections;
        for (var section : sections) {
            byCode.put(section.code(), section);
            byName.put(key(section.name()), section);
        }
        learnt.forEach((printed, code) -> {
            var section = byCode.get(code);
            if (section != null) {
                byName.put(key(printed), section);
            }
        });
    }

    /** As a row that is understood names it. */
    static String name(Section section) {
        return section.name() + "（" + section.code() + "）";
    }

    /** The section; null where nobody said. */
    @Nullable
    Section find(String printed) {
        var named = byName.get(key(printed));
        if (named != null) {
            return named;
        }
        var code = WITH_CODE.matcher(printed);
        return byCode.get(code.matches() ? code.group(1) : printed.strip());
    }

    /** What it could be, the likeliest first: sections whose name, water or county has most letters in common with it. */
    List<Section> proposals(String printed, Map<String, String> counties) {
        record Likely(Section section, int common) {}
        var name = key(printed);
        List<Likely> likely = new ArrayList<>();
        for (var section : sections) {
            int common = Math.max(common(name, key(section.name())), common(name, key(section.water())));
            var county = counties.get(section.division());
            likely.add(new Likely(section, county == null ? common : Math.max(common, common(name, key(county)))));
        }
        return likely.stream()
                .filter(one -> one.common() >= LEAST_COMMON)
                .sorted(Comparator.comparingInt(Likely::common).reversed())
                .limit(MOST_PROPOSED)
                .map(Likely::section)
                .toList();
    }

    /** How many letters the longest piece has that stands in both. */
    private static int common(String one, String other) {
        int longest = 0;
        var lengths = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = other.length(); j >= 1; j--) {
                lengths[j] = one.charAt(i - 1) == other.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
                longest = Math.max(longest, lengths[j]);
            }
        }
        return longest;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
    }
}
