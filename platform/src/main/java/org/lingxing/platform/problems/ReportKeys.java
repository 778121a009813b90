package org.lingxing.platform.problems;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.PersonalCipher;
import org.springframework.stereotype.Component;

/** Opens reports to whoever knows number and check code; slows down guessing. */
@Component
class ReportKeys {

    /** One network may hold many telephones. */
    private static final int NETWORK = 10;

    private final ReportTable table;
    private final ReportTallies tallies;
    private final ReportSettings settings;
    private final PersonalCipher cipher;

    ReportKeys(ReportTable table, ReportTallies tallies, ReportSettings settings, PersonalCipher cipher) {
        this.table = table;
        this.tallies = tallies;
        this.settings = settings;
        this.cipher = cipher;
    }

    /**
     * The report that number and code belong to.
     *
     * <p>Not one transaction but steps on purpose: a wrong try stays counted whatever becomes of it. It is counted before
     * the code is looked at, so that many at once gain nothing.
     *
     * @throws Refusal {@link ReportRefusal#REPORT_UNKNOWN}, the same whether number or code is wrong
     */
    ReportRow open(String number, String code, String sender) {
        var clean = ReportCode.cleanNumber(number);
        tallies.count("GUESS", clean, settings.guesses());
        tallies.count("GUESS_FROM", sender, settings.guesses() * NETWORK);
        var report = table.numbered(clean).filter(found -> isRight(found, code));
        if (report.isEmpty()) {
            throw Refusal.of(ReportRefusal.REPORT_UNKNOWN);
        }
        tallies.forgive("GUESS", clean);
        tallies.forgive("GUESS_FROM", sender);
        return report.get();
    }

    private boolean isRight(ReportRow report, String code) {
        return MessageDigest.isEqual(
                ReportCode.mark(code, cipher).getBytes(StandardCharsets.UTF_8),
                report.code().getBytes(StandardCharsets.UTF_8));
    }
}
