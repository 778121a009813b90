/**
 * Pictures and papers: taken in bit by bit, known by what they are and not by how they are called, kept once by the hash
 * of their content, shown to whom whatever holds them is open, published without where they were taken.
 *
 * <p>Tables: schema {@code files}. Addresses: {@code /api/v1/files/**}, {@code /api/v1/uploads/**}. Other modules hold
 * files through {@link org.lingxing.platform.files.Files}; what nothing holds is swept after a time.
 */
@ApplicationModule(
        displayName = "文件",
        allowedDependencies = {"store", "http", "time", "journal"})
@NullMarked
package org.lingxing.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
