package org.lingxing.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Stands on the method or on its resource (the method's wins); the program does not start and
 * a test fails where neither has it.
 *
 * <p>Written {@code @OpenTo(PUBLIC)}, {@code @OpenTo(SIGNED_IN)} or {@code @OpenTo(roles = {OFFICER, EDITOR})}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value() default Audience.ROLES;

    /** The roles, of which one suffices; only with {@link Audience#ROLES}. */
    Role[] roles() default {};

    /**
     * Whether the role may be held for a part of the city only. Then the resource itself asks for which
     * ({@link Caller#requireRegion}); otherwise only who holds the role for the whole city is let in.
     */
    boolean anyDivision() default false;
}
