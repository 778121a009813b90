package org.lingxing.platform.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;

/**
 * A sheet of points (评分细则), as people write it down: what is looked at, for how many points, how it is scored.
 *
 * @param total the points at its head, which the decree or the office gives; those of the groups add up to it
 * @param basis provisions it rests on, as {@code zz-2019-5#a2.6.1}
 * @param reading what is ours in it where the provisions leave it open; null where nothing is
 */
public record Sheet(
        Phrase title,
        BigDecimal total,
        List<String> basis,
        @Nullable Phrase reading,
        List<Group> groups) {

    public Sheet {
        basis = List.copyOf(basis);
        groups = List.copyOf(groups);
    }

    /** @param points those of its items add up to it */
    public record Group(String code, Phrase title, BigDecimal points, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that is scored.
     *
     * @param code unlike any other of the sheet, kept from version to version
     * @param lookedAt what is looked at, for who scores and who is scored
     * @param papers what is to be shown
     * @param basis the provision behind this item; null where it is that of the sheet
     */
    public record Item(
            String code,
            Phrase title,
            BigDecimal points,
            Phrase lookedAt,
            List<String> papers,
            @Nullable String basis,
            How how) {

        public Item {
            papers = List.copyOf(papers);
        }
    }

    /** Where the points of an item come from. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ByPeople.class, name = "SCORED_BY_PEOPLE"),
        @JsonSubTypes.Type(value = Computed.class, name = "COMPUTED")
    })
    public sealed interface How {}

    /** @param step what points are given in: 0.5 */
    public record ByPeople(BigDecimal step) implements How {}

    /**
     * @param measure the name of a {@link Measure}
     * @param nothingOwed what becomes of the points of a subject that owed nothing of the kind
     */
    public record Computed(String measure, Scale scale, NothingOwed nothingOwed) implements How {}

    /** What becomes of the points of a subject to which an item does not apply. */
    public enum NothingOwed {
        /** They are given. */
        FULL_POINTS,
        /** The item is left out, and the others count for the whole in proportion. */
        LEFT_OUT
    }

    /** All of its groups, in their order. */
    public Stream<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream());
    }

    public Optional<Item> item(String code) {
        return items().filter(item -> item.code().equals(code)).findFirst();
    }
}
