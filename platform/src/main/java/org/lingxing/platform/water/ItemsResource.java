package org.lingxing.platform.water;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.lingxing.decrees.water.WaterBody;
import org.lingxing.decrees.water.WaterClass;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.sensing.Classifier;
import org.lingxing.sensing.Item;
import org.lingxing.sensing.Millionths;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is measured, with the limits of the standard. */
@RestController
@RequestMapping("/api/v1/water/items")
@OpenTo(PUBLIC)
class ItemsResource {

    private static final List<WaterClass> WITH_LIMITS =
            List.of(WaterClass.I, WaterClass.II, WaterClass.III, WaterClass.IV, WaterClass.V);

    private final Judges judges;

    ItemsResource(Judges judges) {
        this.judges = judges;
    }

    /**
     * An item.
     *
     * @param judged whether it has a part in the class
     * @param river the limits of classes I to V in rivers; none where the table has none, and for pH, whose limits are two
     * @param lake likewise in lakes and reservoirs
     */
    record ItemView(
            String code, Phrase label, String unit, boolean judged, List<BigDecimal> river, List<BigDecimal> lake) {}

    @GetMapping
    List<ItemView> list() {
        return Arrays.stream(Item.values())
                .map(item -> new ItemView(
                        item.memberName(),
                        item.label(),
                        item.unit(),
                        item.isJudged(),
                        limits(item, judges.classifier(WaterBody.RIVER)),
                        limits(item, judges.classifier(WaterBody.LAKE))))
                .toList();
    }

    private static List<BigDecimal> limits(Item item, Classifier classifier) {
        if (item == Item.PH || !item.isJudged()) {
            return List.of();
        }
        return WITH_LIMITS.stream()
                .map(waterClass -> classifier.limit(item, waterClass, 0))
                .flatMap(limit -> limit == null ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(limit))
                .map(Millionths::decimal)
                .toList();
    }
}
