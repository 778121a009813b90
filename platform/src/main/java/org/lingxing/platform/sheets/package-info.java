/**
 * Spreadsheets: registers filled from a file that people keep in Excel, and every list given out as one.
 *
 * <p>In: a module says once what a row of its register is ({@link org.lingxing.platform.sheets.Template}) and how rows
 * are held against it ({@link org.lingxing.platform.sheets.Intake}); the file to fill in, the preview with its faults by
 * cell, the marked copy and the taking over follow from that. Out: a resource names the columns of its list ({@link
 * org.lingxing.platform.sheets.Columns}) and asks for an {@link org.lingxing.platform.sheets.Export}.
 *
 * <p>Tables: schema {@code sheets}. Addresses: {@code /api/v1/sheets/**}, {@code /api/v1/sheet-imports/**}. Calls
 * {@code store}, {@code http}, {@code time} and {@code journal}.
 */
@ApplicationModule(
        displayName = "表格",
        allowedDependencies = {"store", "http", "time", "journal"})
@NullMarked
package org.lingxing.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
