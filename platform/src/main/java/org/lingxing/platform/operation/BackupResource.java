package org.lingxing.platform.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.store.Backups;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A backup of the running platform, as a stream; {@code ./lingxing backup} writes it into a file. */
@RestController
class BackupResource {

    private static final int BUFFER = 1 << 16;

    private final Backups backups;
    private final Journal journal;
    private final TransactionTemplate transaction;

    BackupResource(Backups backups, Journal journal, TransactionTemplate transaction) {
        this.backups = backups;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Written straight to the caller: it may take longer than a request that waits is allowed to. */
    @GetMapping(path = "/api/v1/backup", produces = "application/zip")
    @OpenTo(roles = Role.OPERATOR)
    void take(Caller caller, HttpServletResponse response) throws IOException {
        transaction.executeWithoutResult(status ->
                journal.record(Deed.of("operation.backup-taken", "platform").by(caller.account())));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lingxing-backup.zip\"");
        try {
            // Not closed after a failure: what is cut off must not look like an end.
            var out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            backups.write(out);
            out.flush();
        } catch (IOException failure) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw failure;
        }
    }
}
