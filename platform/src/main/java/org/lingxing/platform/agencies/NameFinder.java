package org.lingxing.platform.agencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names of the city's agencies in running text. */
final class NameFinder {

    /** County-level and neighbouring cities: in 新密市水利局 the 市 is theirs. */
    private static final Set<String> OTHER_CITIES = Set.of(
            "巩义", "荥阳", "新密", "新郑", "登封", "开封", "洛阳", "平顶山", "安阳", "鹤壁", "新乡", "焦作", "濮阳", "许昌", "漯河", "三门峡", "南阳",
            "商丘", "信阳", "周口", "驻马店", "济源");

    private static final int SHORTEST = 3;

    private final Map<Character, List<Form>> byFirst = new HashMap<>();

    NameFinder(List<AgencyName> names) {
        for (AgencyName name : names) {
            for (String form : formsOf(name.name())) {
                byFirst.computeIfAbsent(form.charAt(0), first -> new ArrayList<>())
                        .add(new Form(form, name.agency()));
            }
        }
        byFirst.values()
                .forEach(forms -> forms.sort(
                        (a, b) -> Integer.compare(b.words().length(), a.words().length())));
    }

    List<Found> namesIn(String text) {
        var found = new ArrayList<Found>();
        int at = 0;
        while (at < text.length()) {
            Form form = formAt(text, at);
            if (form == null) {
                at++;
            } else {
                found.add(new Found(form.words(), form.agency()));
                at += form.words().length();
            }
        }
        return found;
    }

    private @Nullable Form formAt(String text, int at) {
        for (Form form : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(form.words(), at) && !belongsToAnotherCity(text, at)) {
                return form;
            }
        }
        return null;
    }

    private static boolean belongsToAnotherCity(String text, int at) {
        return text.charAt(at) == '市'
                && OTHER_CITIES.stream().anyMatch(city -> text.startsWith(city, at - city.length()));
    }

    /** A name without the city in it (局 alone) would be found in names of other places; it is not looked for. */
    private static List<String> formsOf(String name) {
        if (name.length() < SHORTEST) {
            return List.of();
        }
        if (name.startsWith("郑州市")) {
            return List.of(name, name.substring(2));
        }
        return name.startsWith("市") ? List.of(name, "郑州" + name) : name.contains("郑州") ? List.of(name) : List.of();
    }

    private record Form(String words, String agency) {}

    /**
     * A name in a text.
     *
     * @param name as printed
     */
    record Found(String name, String agency) {}
}
