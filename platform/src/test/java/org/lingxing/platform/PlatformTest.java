package org.lingxing.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lingxing.platform.store.TestStore;
import org.lingxing.platform.time.StandingStill;
import org.lingxing.platform.water.OtherStations;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole platform on a real PostgreSQL: demonstration mode, the day is 2019-06-18, no gazette loaded.
 *
 * <p>Spring starts once for all these tests. Each test class finds the database as it was after that start; what its
 * methods write, the next class does not see. Give no further properties or beans to a class: each set of them would
 * start Spring again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Lingxing.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lingxing.mode=demonstration",
            "lingxing.today=2019-06-18T21:00",
            "lingxing.gazette=none",
            "lingxing.examples=none",
            "lingxing.water.demonstration-days=35",
            "logging.level.root=WARN"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestStore.ForSpring.class)
@TestExecutionListeners(
        listeners = {StandingStill.class, TestStore.FreshForEachClass.class, OtherStations.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface PlatformTest {}
