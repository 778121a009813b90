package org.lingxing.platform.scoring;

import org.lingxing.platform.time.CityClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters the sheets that come with the platform, once; what the office makes of them is left alone. */
@Component
@Order(5)
class ShippedSheets implements ApplicationRunner {

    private final ObjectProvider<ShippedSheet> shipped;
    private final SheetRows rows;
    private final Catalogue catalogue;
    private final CityClock clock;

    ShippedSheets(ObjectProvider<ShippedSheet> shipped, SheetRows rows, Catalogue catalogue, CityClock clock) {
        this.shipped = shipped;
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        shipped.orderedStream().forEach(this::enter);
    }

    private void enter(ShippedSheet one) {
        var faults = SheetCheck.faults(one.sheet(), one.subjects(), catalogue.about());
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the shipped sheet " + one.id() + " has faults: " + faults);
        }
        var head = new SheetRows.Head(one.id(), one.title().zh(), one.title().en(), one.subjects());
        if (rows.add(head)) {
            rows.addShipped(one.id(), one.from(), one.sheet(), clock.instant());
        }
    }
}
