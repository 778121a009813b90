package org.lingxing.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.lingxing.platform.http.Role;

/**
 * A city as it could be: its counties are real, its people plainly invented. The same seed gives the same city, byte for
 * byte.
 */
record City(long seed, List<County> counties, List<Post> posts, List<Person> liaisons, List<Person> reserve) {

    /** The twelve counties, cities and districts, by the codes of the register of divisions. */
    private static final Map<String, String> COUNTIES = Map.ofEntries(
            Map.entry("410102", "中原区"),
            Map.entry("410103", "二七区"),
            Map.entry("410104", "管城区"),
            Map.entry("410105", "金水区"),
            Map.entry("410106", "上街区"),
            Map.entry("410108", "惠济区"),
            Map.entry("410122", "中牟县"),
            Map.entry("410181", "巩义市"),
            Map.entry("410182", "荥阳市"),
            Map.entry("410183", "新密市"),
            Map.entry("410184", "新郑市"),
            Map.entry("410185", "登封市"));

    private static final List<String> STEMS = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");
    private static final List<String> BRANCHES = List.of("子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥");

    private static final int MOST_CHIEFS = 3;
    private static final int MOST_REACHES = 2;
    private static final int LIAISONS = 48;
    private static final int RESERVE = 18;

    /** @param name as the register of divisions has it */
    record County(String code, String name) {}

    /** @param account by which the person signs in */
    record Person(String account, String name) {}

    /**
     * A post and who holds it at first.
     *
     * @param reaches of waters that it answers for
     */
    record Post(
            String title,
            String titleEn,
            String agency,
            String division,
            Role role,
            Person holder,
            List<String> reaches) {}

    City {
        counties = List.copyOf(counties);
        posts = List.copyOf(posts);
        liaisons = List.copyOf(liaisons);
        reserve = List.copyOf(reserve);
    }

    static City of(long seed) {
        return of(seed, COUNTIES.size());
    }

    /** With the first of its counties only. */
    static City of(long seed, int most) {
        List<County> counties = COUNTIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(most)
                .map(entry -> new County(entry.getKey(), entry.getValue()))
                .toList();
        var names = names(seed).iterator();
        var posts = new ArrayList<Post>();
        for (County county : counties) {
            var chance = Chance.of(seed, "city", county.code());
            posts.add(new Post(
                    county.name() + "河长办 工作人员",
                    "Chief office of " + county.code() + ", staff",
                    county.name() + "河长办",
                    county.code(),
                    Role.CHIEF_OFFICE,
                    new Person("office-" + county.code(), names.next()),
                    List.of()));
            int chiefs = chance.between(1, MOST_CHIEFS);
            for (int number = 1; number <= chiefs; number++) {
                posts.add(new Post(
                        county.name() + "县级河长 " + number,
                        "Chief of a water, " + county.code() + ", " + number,
                        county.name() + "人民政府",
                        county.code(),
                        Role.CHIEF,
                        new Person("chief-" + county.code() + "-" + number, names.next()),
                        reaches(county, number, chance.between(1, MOST_REACHES))));
            }
        }
        return new City(seed, counties, posts, people("liaison", LIAISONS, names), people("reserve", RESERVE, names));
    }

    private static List<Person> people(String kind, int count, Iterator<String> names) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Person(kind + "-" + number, names.next()))
                .toList();
    }

    private static List<String> reaches(County county, int chief, int count) {
        var reaches = new ArrayList<String>();
        for (int reach = 1; reach <= count; reach++) {
            reaches.add("reach/" + county.code() + "-" + chief + "-" + reach);
        }
        return reaches;
    }

    /** Every person has a name of its own, and each name says that nobody bears it. */
    private static List<String> names(long seed) {
        var names = new ArrayList<String>();
        for (String stem : STEMS) {
            for (String branch : BRANCHES) {
                names.add("示例" + stem + branch);
            }
        }
        // The shuffle of java.util.Random is specified to the bit; that of another generator may change.
        Collections.shuffle(names, new Random(seed));
        return names;
    }

    /** All of it as text, to compare two cities. */
    String inWords() {
        var words = new StringBuilder("city " + seed + "\n");
        counties.forEach(county -> words.append(county).append('\n'));
        posts.forEach(post -> words.append(post).append('\n'));
        liaisons.forEach(person -> words.append(person).append('\n'));
        reserve.forEach(person -> words.append(person).append('\n'));
        return words.toString();
    }
}
