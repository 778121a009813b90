package org.lingxing.platform.water;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lingxing.sensing.Item;

/**
 * Who analyses samples that people take.
 *
 * @param code small letters, digits and hyphens, as it stands in addresses
 */
record Laboratory(String code, String name) {

    /**
     * How it measures an item.
     *
     * @param limit the detection limit in the item's unit; null where not known
     */
    record Method(Item item, String method, @Nullable BigDecimal limit) {}
}
