package org.lingxing.platform.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the whole journal anew and holds it against its tree, the published roots and roots kept outside.
 *
 * <p>Who can write to the database can make rows and tree agree again; the signatures and the roots kept outside are
 * what they cannot reach.
 */
final class Verification {

    /** Rows fetched at a time; the journal is never in memory as a whole. */
    private static final int FETCH = 2_000;

    private final JdbcClient database;
    private final TransactionTemplate oneMoment;
    private final Seal seal;
    private final PersonalCipher cipher;

    Verification(DataSource source, Seal seal, PersonalCipher cipher) {
        var template = new JdbcTemplate(source);
        template.setFetchSize(FETCH);
        this.database = JdbcClient.create(template);
        this.oneMoment = new TransactionTemplate(new DataSourceTransactionManager(source));
        // Never inside a transaction that is there already: it would see other moments too.
        this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.seal = seal;
        this.cipher = cipher;
    }

    /** @param outside roots kept outside the platform; may be none */
    Verdict run(List<OutsideRoot> outside) {
        var verdict = oneMoment.execute(status -> check(outside));
        if (verdict == null) {
            throw new IllegalStateException("a check always ends with a verdict");
        }
        return verdict;
    }

    private Verdict check(List<OutsideRoot> outside) {
        var published = new Roots(database).published();
        var roots = new ArrayList<Root>();
        published.forEach(signed -> roots.add(signed.root()));
        outside.forEach(root -> roots.add(
                new Root(root.day(), root.size(), Hash.of(HexFormat.of().parseHex(root.root())))));
        roots.sort(Comparator.comparingLong(Root::size));
        var reading = new Reading(roots);
        readLeaves(reading);
        reading.end();
        var misfit = reading.misfit();
        if (misfit == null) {
            misfit = rest(published);
        }
        return new Verdict(reading.size(), roots.size(), reading.root().hex(), misfit);
    }

    private void readLeaves(Reading reading) {
        database.sql("""
                        select leaf.index, leaf.entry, content, at, kind, subject, actor, entry.hash, node.hash as stored
                          from journal.leaf
                          left join journal.entry on number = leaf.entry
                          left join journal.node on level = 0 and position = leaf.index
                         order by leaf.index
                        """).query((java.sql.ResultSet row) -> reading.read(Reading.Row.of(row)));
    }

    /** What the pass over the leaves does not see. */
    private @Nullable Misfit rest(List<SignedRoot> published) {
        var forged = published.stream().filter(root -> !seal.verifies(root)).findFirst();
        if (forged.isPresent()) {
            var day = forged.get().root().day();
            return new Misfit(
                    null, null, Phrase.of(day + " 公布的根签名不符", "The signature of the root of " + day + " does not fit"));
        }
        var checks = new RestChecks(database, cipher);
        var misfit = checks.entryOutsideTree();
        if (misfit == null) {
            misfit = checks.nodeThatDoesNotFit();
        }
        return misfit != null ? misfit : checks.personalValueThatDoesNotFit();
    }
}
