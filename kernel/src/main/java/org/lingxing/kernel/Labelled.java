package org.lingxing.kernel;

/** A constant that people read: on forms, in explanations, in letters. */
public interface Labelled {

    /** What it is called in the two languages of the screens. */
    Phrase label();

    /** How data name it; the constant's own name unless the source's words are the names. */
    default String code() {
        return ((Enum<?>) this).name();
    }

    /** How data name it where it is the name of a member: {@code DISSOLVED_OXYGEN} is {@code dissolvedOxygen}. */
    default String memberName() {
        var name = new StringBuilder();
        boolean upper = false;
        for (char letter : code().toCharArray()) {
            if (letter != '_') {
                name.append(upper ? letter : Character.toLowerCase(letter));
            }
            upper = letter == '_';
        }
        return name.toString();
    }
}
