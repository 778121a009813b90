package org.lingxing.platform.access;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom while absent. */
@Component
@Transactional
class Deputies {

    private static final long LONGEST_ABSENCE_DAYS = 366;

    private final JdbcClient database;
    private final Accounts accounts;
    private final Journal journal;
    private final CityClock clock;

    Deputies(JdbcClient database, Accounts accounts, Journal journal, CityClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A deputy from one day to another, both included.
     *
     * @param account the deputy's
     */
    record Deputy(String account, String name, LocalDate from, LocalDate to) {}

    /** The deputy of today, else the next one named. */
    @Transactional(readOnly = true)
    Optional<Deputy> of(String account) {
        return database.sql("""
                        select deputy_account.name as account, person.name, lower(during) as from_day,
                               upper(during) - 1 as to_day
                          from access.deputy
                          join access.account absent_account on absent_account.person = deputy.absent
                          join access.account deputy_account on deputy_account.person = deputy.deputy
                          join access.person on person.id = deputy.deputy
                         where absent_account.name = :account
                           and upper(during) > :today
                         order by lower(during)
                         limit 1
                        """)
                .param("account", account)
                .param("today", clock.today())
                .query((row, number) -> new Deputy(
                        row.getString("account"),
                        row.getString("name"),
                        Sql.day(row, "from_day"),
                        Sql.day(row, "to_day")))
                .optional();
    }

    /** The accounts that this one stands in for, today or later. */
    @Transactional(readOnly = true)
    List<String> whomItStandsInFor(String account) {
        return database.sql("""
                        select distinct absent_account.name as name
                          from access.deputy
                          join access.account absent_account on absent_account.person = deputy.absent
                          join access.account deputy_account on deputy_account.person = deputy.deputy
                         where deputy_account.name = :account
                           and upper(during) > :today
                         order by 1
                        """)
                .param("account", account)
                .param("today", clock.today())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Names the deputy of an account. */
    void name(String account, String deputy, LocalDate from, LocalDate to, Caller by) {
        requireDays(from, to);
        var absent = accounts.find(account).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        var stand = accounts.find(deputy)
                .filter(Accounts.Account::usable)
                .orElseThrow(() -> Refusal.ofInput("/account", "没有这个可用的账户", "There is no such account in use"));
        if (absent.person().equals(stand.person())) {
            throw Refusal.ofInput("/account", "代理人应为他人", "Somebody else must be the deputy");
        }
        try {
            database.sql("""
                            insert into access.deputy (absent, deputy, during)
                            values (:absent, :deputy, daterange(:from, :to, '[]'))
                            """)
                    .param("absent", absent.person())
                    .param("deputy", stand.person())
                    .param("from", from)
                    .param("to", to)
                    .update();
        } catch (DataIntegrityViolationException overlapping) {
            throw Refusal.of(AccessRefusal.DEPUTY_ALREADY_NAMED);
        }
        journal.record(Deed.of("access.deputy-named", account)
                .by(by.account())
                .with("deputy", deputy)
                .with("from", from)
                .with("to", to));
    }

    /** Ends what is left of every absence of the account: days gone by stay as they were. */
    void end(String account, Caller by) {
        var today = clock.today();
        var ended = database.sql("""
                        delete from access.deputy
                         where absent = (select person from access.account where name = :account)
                           and lower(during) >= :today
                        """)
                .param("account", account)
                .param("today", today)
                .update();
        ended += database.sql("""
                        update access.deputy
                           set during = daterange(lower(during), :today)
                         where absent = (select person from access.account where name = :account)
                           and during @> :today::date
                        """)
                .param("account", account)
                .param("today", today)
                .update();
        if (ended > 0) {
            journal.record(Deed.of("access.deputy-ended", account).by(by.account()));
        }
    }

    private void requireDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Refusal.ofInput("/to", "结束日期早于开始日期", "This is before the first day");
        }
        if (to.isBefore(clock.today())) {
            throw Refusal.ofInput("/to", "这段时间已经过去", "These days are over");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_ABSENCE_DAYS) {
            throw Refusal.ofInput("/to", "代理最长一年", "A deputy stands in for a year at most");
        }
    }
}
