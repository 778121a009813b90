/**
 * Every deed recorded and sealed, so that nobody can change the record unnoticed.
 *
 * <p>A deed's entry is written in the deed's own transaction ({@link org.lingxing.platform.journal.Journal#record}).
 * One sealer appends committed entries to a Merkle tree (RFC 6962, SHA-256) within a second; the root of each day is
 * signed and published. Personal values enter the tree as salted commitments, their salts lie apart: erasing a person
 * leaves the tree valid.
 *
 * <p>Tables: schema {@code journal}. Addresses: {@code /api/v1/journal}. Calls {@code http}, {@code time},
 * {@code store}.
 */
@ApplicationModule(
        displayName = "日志",
        allowedDependencies = {"store", "http", "time"})
@NullMarked
package org.lingxing.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
