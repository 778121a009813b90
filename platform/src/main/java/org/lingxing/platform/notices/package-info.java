/**
 * 通知: messages to people: their inbox, e-mail, web hooks, with quiet hours and one digest in place of twenty messages;
 * the plan by which duties are reminded of. The one module that listens to events of others.
 *
 * <p>A module tells people something by publishing {@link org.lingxing.platform.access.Tidings} in the transaction of its
 * deed; what becomes of duties is told by {@link org.lingxing.platform.duties.DutyChanged}. Nobody calls this module.
 *
 * <p>Tables: schema {@code notices}. Addresses: {@code /api/v1/inbox/**}, {@code /api/v1/notices/**}.
 */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"store", "http", "time", "journal", "access", "papers", "duties"})
@NullMarked
package org.lingxing.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
