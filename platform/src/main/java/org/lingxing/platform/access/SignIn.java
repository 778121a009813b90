package org.lingxing.platform.access;

import java.util.Optional;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with account and password. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Lockouts lockouts;
    private final Sessions sessions;
    private final Journal journal;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Lockouts lockouts,
            Sessions sessions,
            Journal journal,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.sessions = sessions;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Opens a session.
     *
     * <p>Not one transaction but three steps on purpose: the attempt stays counted whatever becomes of it.
     *
     * @throws Refusal {@link AccessRefusal#WRONG_CREDENTIALS}, the same whether the account or the password is wrong;
     *     {@link AccessRefusal#ACCOUNT_DISABLED} only to whoever knows the password
     */
    Token withPassword(String account, String password, String address) {
        var known = accounts.find(account);
        lockouts.count(account, known.isPresent(), address);
        if (!isRight(known, password)) {
            throw Refusal.of(AccessRefusal.WRONG_CREDENTIALS);
        }
        lockouts.forgive(account, address);
        lockouts.tidy();
        requireUsable(known.orElseThrow());
        return sessions.open(account);
    }

    /**
     * Chooses a new password in place of the present one; every other session of the account ends.
     *
     * @throws Refusal {@link AccessRefusal#PASSWORD_WRONG}; guessing it is counted like guessing to sign in
     */
    void changePassword(String account, Token session, String present, String chosen, String address) {
        var known = accounts.find(account).orElseThrow();
        lockouts.count(account, true, address);
        if (!passwords.isRight(present, known.passwordHash())) {
            throw Refusal.of(AccessRefusal.PASSWORD_WRONG).withFault("/old", "原口令不正确", "This is not the present one");
        }
        lockouts.forgive(account, address);
        Passwords.requireGood("/new", chosen, account);
        var hash = passwords.hash(chosen);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(account, hash);
            sessions.endOthersOf(account, session);
            journal.record(Deed.of("access.password-chosen", account).by(account));
        });
    }

    private boolean isRight(Optional<Accounts.Account> known, String password) {
        var hash = known.map(Accounts.Account::passwordHash).orElse(null);
        return passwords.isRight(password, hash);
    }

    static void requireUsable(Accounts.Account account) {
        if (!account.usable()) {
            throw Refusal.of(AccessRefusal.ACCOUNT_DISABLED);
        }
    }
}
