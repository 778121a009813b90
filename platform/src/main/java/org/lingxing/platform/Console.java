package org.lingxing.platform;

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
