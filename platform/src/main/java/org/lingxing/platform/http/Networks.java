package org.lingxing.platform.http;

import java.net.Inet6Address;
import java.util.HexFormat;

/** From where somebody asks, as far as limits by address go. */
public final class Networks {

    private static final int SUBSCRIBER_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    private Networks() {}

    /** An address of IPv4, or the network of one of IPv6, of which one subscriber has 2^64 addresses. */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = Inet6Address.ofLiteral(address).getAddress();
        return groups.length == IPV4_BYTES ? address : HexFormat.of().formatHex(groups, 0, SUBSCRIBER_BYTES) + "::/64";
    }
}
