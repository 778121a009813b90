package org.lingxing.platform.access;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.OneTimeLinks.Purpose;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.time.CityClock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * As long as nobody can administer the platform, every start prints a one-time link by which the first administrator
 * makes the own account. No account ever comes with a password that somebody else knows.
 */
@Component
@Order(11)
class FirstStart implements Announcement {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CityClock.ZONE);

    private final Administrators administrators;
    private final OneTimeLinks links;

    FirstStart(Administrators administrators, OneTimeLinks links) {
        this.administrators = administrators;
        this.links = links;
    }

    boolean isDue() {
        return !administrators.anyUsable();
    }

    @Override
    public List<Phrase> lines() {
        if (!isDue()) {
            return List.of();
        }
        var link = links.make(Purpose.FIRST_ADMINISTRATOR, null);
        var until = MINUTES.format(link.validUntil());
        return List.of(Phrase.of(
                "尚无管理员。请在上述地址后接 " + link.link() + " 打开，设立首位管理员（" + until + " 前有效，只能用一次）",
                "There is no administrator yet. Open " + link.link()
                        + " below the address above to become the first (once," + " until " + until + ")"));
    }
}
