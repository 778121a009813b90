package org.lingxing.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** {@code rehab/settlement} as a DMN model in Drools: the same decisions, its parameters written into the model. */
final class SettlementInDrools {

    private final DMNRuntime runtime;
    private final DMNModel model;

    SettlementInDrools() {
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(SettlementInDrools.class.getResourceAsStream("settlement.dmn")),
                StandardCharsets.UTF_8)) {
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(org.kie.internal.io.ResourceFactory.newReaderResource(text)))
                    .getOrElseThrow(IllegalStateException::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        model = runtime.getModel("https://lingxing.org/bench", "settlement");
    }

    /** What a case looks like to Drools; made before the clock runs. */
    DMNContext context(Map<String, Object> one) {
        var context = runtime.newContext();
        one.forEach(context::set);
        context.set("subsidised", one.getOrDefault("subsidisedThisYear", BigDecimal.ZERO));
        return context;
    }

    DMNResult decide(DMNContext context) {
        return runtime.evaluateAll(model, context);
    }
}
