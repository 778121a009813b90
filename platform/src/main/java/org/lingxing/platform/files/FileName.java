package org.lingxing.platform.files;

import java.text.Normalizer;

/** Names of files as they are kept: one line, no folders, not too long. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String clean(String typed) {
        var whole = Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "未命名";
        }
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
    }
}
