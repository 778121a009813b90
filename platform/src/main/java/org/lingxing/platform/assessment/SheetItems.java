package org.lingxing.platform.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.scoring.Scale;
import org.lingxing.platform.scoring.Sheet;
import org.lingxing.platform.scoring.Sheet.Group;
import org.lingxing.platform.scoring.Sheet.Item;
import org.lingxing.platform.scoring.Sheet.NothingOwed;

/** How the shipped sheets are written down. */
final class SheetItems {

    private static final BigDecimal STEP = new BigDecimal("0.1");

    private SheetItems() {}

    static Phrase says(String zh, String en) {
        return Phrase.of(zh, en);
    }

    static BigDecimal points(String written) {
        return new BigDecimal(written);
    }

    static Group group(String code, Phrase title, String points, Item... items) {
        return new Group(code, title, points(points), List.of(items));
    }

    /** An item that people score in tenths of a point. */
    static Item people(String code, Phrase title, String points, Phrase lookedAt, String... papers) {
        return new Item(code, title, points(points), lookedAt, List.of(papers), null, new Sheet.ByPeople(STEP));
    }

    /** An item counted by the platform; left out where nothing was owed. */
    static Item counted(String code, Phrase title, String points, Phrase lookedAt, String measure, Scale scale) {
        return new Item(
                code,
                title,
                points(points),
                lookedAt,
                List.of(),
                null,
                new Sheet.Computed(measure, scale, NothingOwed.LEFT_OUT));
    }

    /** All points where all was done, none at the share given or below, in proportion between. */
    static Scale shareFrom(String noneAt) {
        return new Scale.Linear(points(noneAt), BigDecimal.ONE);
    }

    static Scale each(String off) {
        return new Scale.PerCase(points(off), 0);
    }
}
