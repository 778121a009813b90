package org.lingxing.platform.notices;

import java.util.regex.Pattern;

/** Mail addresses: which are taken, and how they are shown to whoever does not have to know them. */
final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern TAKEN = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]{2,63}");

    private MailAddress() {}

    static boolean isOne(String text) {
        return text.length() <= LONGEST && TAKEN.matcher(text).matches();
    }

    /** The first letter and the server: enough to know one's own by. */
    static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
