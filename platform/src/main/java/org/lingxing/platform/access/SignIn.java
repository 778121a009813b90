package org.lingxing.platform.access;

import java.util.Optional;
import org.lingxing.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Signing in with account and password. */
@Component
class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Lockouts lockouts;
    private final Sessions sessions;

    SignIn(Accounts accounts, Passwords passwords, Lockouts lockouts, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.sessions = sessions;
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
        requireUsable(known.orElseThrow());
        return sessions.open(account);
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
