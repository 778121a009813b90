package org.lingxing.platform;

import java.util.Optional;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.Announcement;
import org.lingxing.platform.store.DataHome;
import org.lingxing.platform.store.StartFailure;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;

/** What the operator reads on the terminal: one short block when the platform is up, one sentence when it is not. */
final class Console {

    private Console() {}

    static void welcome(ApplicationContext context, String address) {
        var home = context.getBean(DataHome.class).folder();
        System.out.println();
        say(Phrase.of("令行已启动：" + address, "Lingxing is up: " + address));
        context.getBeanProvider(Announcement.class)
                .orderedStream()
                .flatMap(announcement -> announcement.lines().stream())
                .forEach(Console::say);
        say(Phrase.of("数据在 " + home, "Data lies in " + home));
        say(Phrase.of("停止：Ctrl-C 或 ./lingxing stop", "To stop: Ctrl-C or ./lingxing stop"));
        System.out.println();
    }

    /** The address as a code for cameras, and what keeps a phone from trusting it. */
    static void invitePhones(PhoneAddress phone, String address) {
        say(Phrase.of("手机扫码打开（docs/operator.md 有五步说明）：", "For phones (docs/operator.md has the five steps):"));
        var colours = Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
        QrCode.of(address, colours).forEach(line -> System.out.println("  " + line));
        if (!phone.certified()) {
            say(Phrase.of(
                    "证书上没有 " + phone.host() + "，手机会拒绝；请按 docs/operator.md 换一张写有此地址的证书",
                    "The certificate does not name " + phone.host()
                            + ", so phones refuse it; docs/operator.md tells how to make one that does"));
        }
        System.out.println();
    }

    /** Says why the platform does not start, in one sentence a language, without a stack trace. */
    static void explain(RuntimeException failure) {
        var phrase = StartFailure.in(failure).map(StartFailure::phrase).orElseGet(() -> fault(failure));
        complain(phrase);
    }

    static void complain(Phrase phrase) {
        System.err.println(phrase.zh());
        System.err.println(phrase.en());
    }

    static void databaseLost() {
        System.err.println("数据库已意外终止，平台随之停止；已确认的数据都在，请再次运行 ./lingxing run。");
        System.err.println("The database ended unexpectedly and the platform stops with it; what was confirmed is kept:"
                + " run ./lingxing run again.");
    }

    static void say(Phrase phrase) {
        System.out.println("  " + phrase.zh());
        if (!phrase.en().equals(phrase.zh())) {
            System.out.println("  " + phrase.en());
        }
    }

    private static Phrase fault(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return Settings.portTaken(taken.getPort());
            }
        }
        return Phrase.of(
                "程序有误，无法启动（" + failure.getClass().getSimpleName() + "）；详情见数据目录中的 lingxing.log。",
                "The platform cannot start because of a fault of its own ("
                        + failure.getClass().getSimpleName() + "); lingxing.log in the data folder tells more.");
    }
}
