package org.lingxing.platform.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that somebody did, as the journal keeps it for ever.
 *
 * <p>Public values stand in the entry and are open to whoever may read the journal. A value that belongs to a person
 * enters with {@link #withPersonal} and can be erased later.
 */
public final class Deed {

    private final String kind;
    private final String subject;
    private final String by;
    private final Map<String, Object> values;
    private final List<Personal> personal;

    /**
     * A value of a person.
     *
     * @param name the value's name within the deed
     * @param person whose it is: the key by which the person is erased
     */
    record Personal(String name, String person, String value) {}

    private Deed(String kind, String subject, String by, Map<String, Object> values, List<Personal> personal) {
        this.kind = kind;
        this.subject = subject;
        this.by = by;
        this.values = values;
        this.personal = personal;
    }

    /**
     * A deed of the platform itself, without further values.
     *
     * @param kind module and past tense, as {@code gazette.document-taken-over}
     * @param subject the identifier of what it was done to
     */
    public static Deed of(String kind, String subject) {
        return new Deed(kind, subject, "system", Map.of(), List.of());
    }

    /** The same done by somebody: the account, never the person's name. */
    public Deed by(String account) {
        return new Deed(kind, subject, account, values, personal);
    }

    /**
     * The same with one more public value.
     *
     * @param value text, number, truth value, date, moment, or a list or map of these
     */
    public Deed with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Deed(kind, subject, by, more, personal);
    }

    /** The same with more public values, as {@link #with(String, Object)} takes them. */
    public Deed with(Map<String, ?> several) {
        var more = new TreeMap<>(values);
        more.putAll(several);
        return new Deed(kind, subject, by, more, personal);
    }

    /**
     * The same with a value of a person, of which only a salted commitment enters the tree.
     *
     * @param person the key by which the person can be erased ({@link Journal#erase})
     */
    public Deed withPersonal(String name, String person, String value) {
        var more = new ArrayList<>(personal);
        more.add(new Personal(name, person, value));
        return new Deed(kind, subject, by, values, more);
    }

    String kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String by() {
        return by;
    }

    Map<String, Object> values() {
        return values;
    }

    List<Personal> personal() {
        return personal;
    }
}
