package org.lingxing.platform.agencies;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two printed forms of one name have in common: 郑州市生态环境局, 市生态环境局 and 生态环境局 share a key, and so do
 * 管理委员会 and 管委会, 人民政府 and 政府.
 */
final class NameKey {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    /** 市 begins the word itself and is no prefix: 市场监督管理局, 市政管理处, 市容中心, 市直机关事务管理局. */
    private static final Pattern CITY_PREFIX = Pattern.compile("^(?:郑州市|市(?!场|政管理|政工程|政设施|容|直|民|长|区))");

    private NameKey() {}

    static String of(String name) {
        String plain = folded(name).replace("管理委员会", "管委会").replace("人民政府", "政府");
        String bare = CITY_PREFIX.matcher(plain).replaceFirst("");
        return bare.isEmpty() ? plain : bare;
    }

    /** The words with inner spaces out and brackets of one width. */
    static String folded(String name) {
        return SPACES.matcher(name)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
    }
}
