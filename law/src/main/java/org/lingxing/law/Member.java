package org.lingxing.law;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a member of an input or an outcome means, and which values it may have. Binding, schema, forms and explanations
 * all read it from here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Member {

    /** What people call it, in Chinese. */
    String zh();

    /** The same in English. */
    String en();

    /** Its name in data where that is no Java identifier ({@code class}); else the component's own. */
    String name() default "";

    /** The least number allowed, included. */
    String min() default "0";

    /** The greatest number allowed, included. */
    String max() default "10000000000000";

    /** Whether cases are measured by it when a change of parameters is rehearsed; more is better. */
    boolean yardstick() default false;
}
