package org.lingxing.platform.water;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Lets the platform forget the stations and partitions of the test class before, whose database is gone. */
public final class OtherStations extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var context = test.getApplicationContext();
        context.getBean(Memories.class).forgetAll();
        context.getBean(Months.class).forget();
    }
}
