package org.lingxing.platform.access;

import java.util.List;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.CommonRefusal;
import org.lingxing.platform.http.Grant;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator may do to whom: everything inside the division administered, nothing beyond it. */
@Component
@Transactional(readOnly = true)
class Administrators {

    private final JdbcClient database;
    private final Accounts accounts;
    private final Posts posts;
    private final Deputies deputies;
    private final CityClock clock;
    private final AccessSettings settings;

    Administrators(
            JdbcClient database,
            Accounts accounts,
            Posts posts,
            Deputies deputies,
            CityClock clock,
            AccessSettings settings) {
        this.database = database;
        this.accounts = accounts;
        this.posts = posts;
        this.deputies = deputies;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * The account, when the caller administers every division it holds a post for.
     *
     * @throws Refusal not found, or {@link CommonRefusal#NOT_YOUR_REGION}
     */
    Accounts.Account requireOver(Caller caller, String account) {
        var known = accounts.find(account).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        var today = clock.today();
        var held = posts.heldBy(account, today);
        if (held.isEmpty()) {
            // Nobody's clerk, so it is the city's own matter.
            caller.requireRegion(Role.ADMINISTRATOR, settings.cityCode());
        }
        held.forEach(holding -> caller.requireRegion(Role.ADMINISTRATOR, holding.division()));
        // Whoever gets hold of a deputy's account gets hold of what the deputy stands in for.
        deputies.whomItStandsInFor(account).stream()
                .flatMap(absent -> posts.heldBy(absent, today).stream())
                .forEach(holding -> caller.requireRegion(Role.ADMINISTRATOR, holding.division()));
        return known;
    }

    /** @throws Refusal when the post, or one of its roles, reaches beyond what the caller administers */
    static void requireRegion(Caller caller, Appointment appointment) {
        caller.requireRegion(Role.ADMINISTRATOR, appointment.division());
        for (int number = 0; number < appointment.roles().size(); number++) {
            if (!appointment.division().covers(appointment.roles().get(number).division())) {
                throw Refusal.ofInput(
                        "/roles/" + number + "/division",
                        "角色的区域应在岗位的区域之内",
                        "A role is held inside the division of its post");
            }
        }
    }

    /** Whether anybody can administer the whole city now. */
    boolean anyUsable() {
        return anyBut("");
    }

    /** @throws Refusal {@link AccessRefusal#LAST_ADMINISTRATOR} if without this account nobody could administer the city */
    void requireAnotherThan(String account) {
        if (!anyBut(account)) {
            throw Refusal.of(AccessRefusal.LAST_ADMINISTRATOR);
        }
    }

    private boolean anyBut(String account) {
        return database.sql("""
                        select exists (
                            select from access.account
                              join access.holding on holding.person = account.person
                              join access.post_role on post_role.post = holding.post
                             where account.name <> :account
                               and role = 'ADMINISTRATOR'
                               and module is null
                               and post_role.division = :city
                               and held @> :today::date
                               and disabled_at is null
                               and (password_hash is not null or oidc_subject is not null)
                               and (not demonstration or :demonstration))
                        """)
                .param("account", account)
                .param("city", settings.city())
                .param("today", clock.today())
                .param("demonstration", settings.demonstration())
                .query(Boolean.class)
                .single();
    }

    static String inWords(List<Grant> roles) {
        return String.join(
                ", ",
                roles.stream()
                        .map(grant -> grant.role() + "@" + grant.division()
                                + (grant.module() == null ? "" : "/" + grant.module()))
                        .toList());
    }
}
