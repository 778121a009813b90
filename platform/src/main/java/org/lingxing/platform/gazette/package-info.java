/**
 * 公报文件: documents held, their provisions, what was read out of them and who confirmed it, imports, search,
 * supersession, contradictions.
 *
 * <p>Tables: schema {@code gazette}. Addresses: {@code /api/v1/documents/**}, {@code /api/v1/contradictions}, {@code
 * /api/v1/tasks/**}, {@code /api/v1/targets}, {@code /api/v1/target-tables/**}, {@code /api/v1/rosters}, {@code
 * /api/v1/extractions/**}, {@code /api/v1/imports/**}, {@code /api/v1/notes/**}. A text becomes documents in one way only: received, read, shown
 * with its difference from what is held, taken over by a person.
 */
@ApplicationModule(
        displayName = "公报文件",
        allowedDependencies = {"store", "http", "time", "journal", "sheets", "agencies", "places", "files", "papers"})
@NullMarked
package org.lingxing.platform.gazette;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
