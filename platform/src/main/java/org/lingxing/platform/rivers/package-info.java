/**
 * 河湖名册: waters in their tree, reaches with their lines, who answers for a reach on which level and from which day,
 * boards, the file and the plan of a water.
 *
 * <p>Tables: schema {@code rivers}. Addresses: {@code /api/v1/waters/**}, {@code /api/v1/reaches/**}. Other modules ask
 * {@link org.lingxing.platform.rivers.Reaches}; a lower module that owes something to whoever answers for a reach makes
 * an {@link org.lingxing.platform.rivers.AnsweringWatcher} a bean. What is found at the water and what is walked there
 * are modules of their own below this one.
 */
@ApplicationModule(
        displayName = "河湖名册",
        allowedDependencies = {"store", "http", "time", "journal", "sheets", "agencies", "access", "places", "papers"})
@NullMarked
package org.lingxing.platform.rivers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
