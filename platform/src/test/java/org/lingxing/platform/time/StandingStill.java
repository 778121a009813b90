package org.lingxing.platform.time;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** What comes round by itself stands still in tests: a test has it done when it wants it done. */
public final class StandingStill extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        test.getApplicationContext().getBean(Rounds.class).stop();
    }
}
