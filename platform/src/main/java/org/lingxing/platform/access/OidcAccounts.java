package org.lingxing.platform.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.access.Accounts.Account;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account somebody from the identity provider has. Nobody gets one that way: it was made by an invitation before.
 */
@Component
@Transactional
class OidcAccounts {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;

    OidcAccounts(Accounts accounts, Sessions sessions, Journal journal) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
    }

    /**
     * Opens a session for the account linked to the subject. An account that has no subject yet is linked to the first
     * that comes under its name, and from then on only that subject gets in.
     *
     * @param preferredName what the provider calls the user; names of accounts are in small letters
     * @return nothing where there is no such account, or it may not be used
     */
    Optional<Token> signIn(String issuer, String subject, @Nullable String preferredName) {
        return accounts.findBySubject(issuer, subject)
                .or(() -> Optional.ofNullable(preferredName)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .flatMap(name -> link(name, issuer, subject)))
                .filter(Account::usable)
                .map(account -> sessions.open(account.name()));
    }

    private Optional<Account> link(String name, String issuer, String subject) {
        var account = accounts.find(name).filter(known -> known.usable() && !known.demonstration());
        if (account.isEmpty() || !accounts.link(name, issuer, subject)) {
            return Optional.empty();
        }
        journal.record(Deed.of("access.identity-linked", name).by(name).with("issuer", issuer));
        return account;
    }
}
