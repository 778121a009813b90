package org.lingxing.platform.rivers;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.Role;

/** What somebody named in the register of chiefs does at a water: answers for it on a level, or stands beside. */
enum Part {
    CITY(ChiefLevel.CITY, null, Role.CHIEF, "市级"),
    COUNTY(ChiefLevel.COUNTY, null, Role.CHIEF, "县级", "区级"),
    TOWNSHIP(ChiefLevel.TOWNSHIP, null, Role.CHIEF, "乡级", "镇级", "乡镇级", "镇街级", "街道级"),
    VILLAGE(ChiefLevel.VILLAGE, null, Role.CHIEF, "村级", "社区级"),
    GUARD(ChiefLevel.GUARD, null, Role.GUARD, "巡河员", "巡查员", "保洁员"),
    POLICE(null, RoleBeside.POLICE, null, "河道警长", "警长"),
    PROSECUTOR(null, RoleBeside.PROSECUTOR, null, "检察长"),
    BUREAU(null, RoleBeside.BUREAU, Role.AGENCY, "协助单位", "对口单位", "联系单位"),
    MEDIA(null, RoleBeside.MEDIA, null, "媒体", "监督记者");

    private final @Nullable ChiefLevel level;
    private final @Nullable RoleBeside beside;
    private final @Nullable Role role;
    private final String others;

    Part(@Nullable ChiefLevel level, @Nullable RoleBeside beside, @Nullable Role role, String... others) {
        this.level = level;
        this.beside = beside;
        this.role = role;
        this.others = String.join(" ", others);
    }

    /** The level answered on; {@code null} for those beside. */
    @Nullable
    ChiefLevel level() {
        return level;
    }

    /** What the post may do on the platform; {@code null} for nothing beyond reading. */
    @Nullable
    Role role() {
        return role;
    }

    Phrase title() {
        return level != null ? level.title() : beside != null ? beside.title() : Phrase.of("", "");
    }

    /** Other words offices use. */
    List<String> others() {
        var words = List.of(others.split(" "));
        return level == null ? words : lengthened(words);
    }

    private List<String> lengthened(List<String> words) {
        return words.stream()
                .flatMap(other -> other.endsWith("级") ? Stream.of(other, other + "河长") : Stream.of(other))
                .filter(other -> !other.equals(title().zh()))
                .toList();
    }
}
