package org.lingxing.platform.journal;

import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Phrase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks beside the pass over the leaves, each giving the first thing that does not fit. */
final class RestChecks {

    private final JdbcClient database;
    private final PersonalCipher cipher;

    RestChecks(JdbcClient database, PersonalCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** An entry that is neither sealed nor waiting was slipped in, or taken out of the tree. */
    @Nullable
    Misfit entryOutsideTree() {
        return database.sql("""
                        select number
                          from journal.entry
                         where not exists (select from journal.leaf where leaf.entry = number)
                           and not exists (select from journal.waiting where waiting.entry = number)
                         order by number
                         limit 1
                        """)
                .query((row, place) ->
                        new Misfit(row.getLong("number"), null, Phrase.of("条目不在树中", "The entry is not in the tree")))
                .optional()
                .orElse(null);
    }

    /** The nodes above the leaves, which proofs are put together from. */
    @Nullable
    Misfit nodeThatDoesNotFit() {
        return database.sql("""
                        select pair.position << (pair.level + 1) as index
                          from (select right_one.level, right_one.position / 2 as position,
                                       sha256('\\x01'::bytea || left_one.hash || right_one.hash) as hash
                                  from journal.node right_one
                                  join journal.node left_one
                                    on left_one.level = right_one.level
                                   and left_one.position = right_one.position - 1
                                 where right_one.position % 2 = 1) pair
                          left join journal.node above
                            on above.level = pair.level + 1
                           and above.position = pair.position
                         where above.hash is distinct from pair.hash
                         order by pair.level, pair.position
                         limit 1
                        """)
                .query((row, place) -> new Misfit(
                        null,
                        row.getLong("index"),
                        Phrase.of("树的内部结点与其下两个结点不符", "A node of the tree does not fit the two below it")))
                .optional()
                .orElse(null);
    }

    /** Values of persons that are still kept must be those their entries committed to; erased ones are no misfit. */
    @Nullable
    Misfit personalValueThatDoesNotFit() {
        return database
                .sql("""
                        select entry, name, salt, value, content
                          from journal.personal
                          join journal.entry on number = entry
                         order by entry, name
                        """)
                .query((row, place) -> fits(
                                row.getString("content"),
                                row.getString("name"),
                                row.getBytes("salt"),
                                row.getBytes("value"))
                        ? -1L
                        : row.getLong("entry"))
                .stream()
                .filter(entry -> entry >= 0)
                .findFirst()
                .map(entry -> new Misfit(
                        entry, null, Phrase.of("个人信息与条目中的承诺不符", "A personal value is not what the entry committed to")))
                .orElse(null);
    }

    private boolean fits(String content, String name, byte[] salt, byte[] value) {
        try {
            var commitment = Hash.commitment(salt, cipher.decrypt(value)).hex();
            return commitment.equals(Content.commitments(content).get(name));
        } catch (IllegalStateException altered) {
            return false;
        }
    }
}
