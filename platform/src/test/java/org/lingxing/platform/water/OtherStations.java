package org.lingxing.platform.water;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Lets the platform forget the stations of the test class before, whose database is gone, with what they are owed. */
public final class OtherStations extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(Memories.class).forgetAll();
    }
}
