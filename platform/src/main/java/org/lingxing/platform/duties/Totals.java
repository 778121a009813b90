package org.lingxing.platform.duties;

/**
 * The kept totals, as a source of statements that count. Both say the same, {@link Recount} holds one to the other: those
 * by posts answer everything, those by places are some ten times fewer and answer what asks for no post and no unit.
 */
enum Totals {
    OF_POSTS("""
            (select y.*, p.division as of_post, p.agency, p.title_zh, p.title_en
               from duties.tally y
               join access.post p on p.id = y.post)
            """, """
            and (:anyPost or t.post = any(:posts))
            and (:unit::text is null or t.agency = :unit)
            """),
    OF_PLACES("""
            (select kind, place as division, of_post, month, done, done_late, open, overdue, suspended, waived
               from duties.place_tally
             union all
             select kind, place, of_post, month, done, done_late, open, overdue, suspended, waived
               from duties.place_change)
            """, "");

    /** The longest prefix that a place is kept by: a township's. */
    private static final int PLACE = 9;

    private final String source;
    private final String whose;

    Totals(String source, String whose) {
        this.source = source;
        this.whose = whose;
    }

    /** The fewest lines that answer the question. */
    static Totals answering(Tallies.Question asked) {
        return asked.posts().isEmpty()
                        && asked.unit() == null
                        && asked.division().prefix().length() <= PLACE
                ? OF_PLACES
                : OF_POSTS;
    }

    /** The statement, which names the totals {@code {totals} t} and ends its conditions with {@code {whose}}. */
    String in(String statement) {
        return statement.replace("{totals}", source).replace("{whose}", whose);
    }
}
