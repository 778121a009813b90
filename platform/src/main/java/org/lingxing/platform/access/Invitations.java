package org.lingxing.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.OneTimeLinks.Link;
import org.lingxing.platform.access.OneTimeLinks.Purpose;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people come in: invited by an administrator, let in by a one-time link, with a password nobody else knows. */
@Component
@Transactional
class Invitations {

    private static final Phrase FIRST_POST = Phrase.of("系统管理员", "Administrator");

    private final Accounts accounts;
    private final Administrators administrators;
    private final Posts posts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final Lockouts lockouts;
    private final Journal journal;
    private final CityClock clock;
    private final AccessSettings settings;

    Invitations(
            Accounts accounts,
            Administrators administrators,
            Posts posts,
            Passwords passwords,
            OneTimeLinks links,
            Sessions sessions,
            Lockouts lockouts,
            Journal journal,
            CityClock clock,
            AccessSettings settings) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.posts = posts;
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.lockouts = lockouts;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    /** What whoever follows a link may know before choosing a password. */
    record Invited(
            Purpose purpose,
            @Nullable String account,
            @Nullable String name,
            Instant validUntil) {}

    Link invite(String account, String name, Appointment appointment, Caller by) {
        Administrators.requireRegion(by, appointment);
        var person = accounts.add(account, name, false, clock.instant());
        posts.appoint(posts.create(appointment), person, clock.today(), null);
        journal.record(Deed.of("access.invited", account)
                .by(by.account())
                .with("post", appointment.title().zh())
                .with("division", appointment.division().value())
                .with("roles", Administrators.inWords(appointment.roles()))
                .withPersonal("name", person.toString(), name));
        return links.make(Purpose.INVITATION, account);
    }

    /** Lets somebody choose a new password by a new link; the old password ends when the new one is chosen. */
    Link reset(String account, Caller by) {
        var known = administrators.requireOver(by, account);
        journal.record(Deed.of("access.password-reset-begun", account).by(by.account()));
        lockouts.forget(account);
        return links.make(known.passwordHash() == null ? Purpose.INVITATION : Purpose.RESET, account);
    }

    @Transactional(readOnly = true)
    Invited look(Token token) {
        var open = links.find(token);
        var account = open.account();
        if (account == null) {
            return new Invited(open.purpose(), null, null, open.validUntil());
        }
        var known = accounts.find(account).orElseThrow();
        return new Invited(open.purpose(), account, known.personName(), open.validUntil());
    }

    /** Chooses the password that the link is good for; whoever was signed in with the old one is no longer. */
    void accept(Token token, String password) {
        var account = Objects.requireNonNullElseGet(links.use(token).account(), () -> {
            throw Refusal.of(AccessRefusal.LINK_UNKNOWN);
        });
        SignIn.requireUsable(accounts.find(account).orElseThrow());
        Passwords.requireGood("/password", password, account);
        accounts.setPassword(account, passwords.hash(password));
        sessions.endAllOf(account);
        lockouts.forget(account);
        journal.record(Deed.of("access.password-chosen", account).by(account));
    }

    /** Makes the first administrator, by the link that the console printed. */
    void makeFirstAdministrator(Token token, String account, String name, String password) {
        if (links.use(token).purpose() != Purpose.FIRST_ADMINISTRATOR || administrators.anyUsable()) {
            throw Refusal.of(AccessRefusal.LINK_UNKNOWN);
        }
        Passwords.requireGood("/password", password, account);
        var person = accounts.add(account, name, false, clock.instant());
        accounts.setPassword(account, passwords.hash(password));
        var city = settings.cityCode();
        var post = posts.create(
                new Appointment(FIRST_POST, null, city, List.of(new Grant(Role.ADMINISTRATOR, null, city))));
        posts.appoint(post, person, clock.today(), null);
        journal.record(Deed.of("access.first-administrator-made", account)
                .by(account)
                .withPersonal("name", person.toString(), name));
    }
}
