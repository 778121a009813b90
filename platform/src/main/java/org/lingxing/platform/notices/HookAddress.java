package org.lingxing.platform.notices;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.lingxing.platform.http.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which addresses messages may be sent to. A unit's system may stand in the city's own network; what is refused is what
 * belongs to the machine the platform runs on, to a single wire (where clouds keep their keys), or to no machine. In a
 * demonstration the machine itself is allowed, and without TLS.
 */
@Component
class HookAddress {

    private static final int LONGEST = 2000;

    private final boolean demonstration;

    HookAddress(@Value("${lingxing.mode:production}") String mode) {
        this.demonstration = mode.equals("demonstration");
    }

    /** @throws Refusal where it cannot be meant, or is not allowed */
    URI read(String text) {
        URI url;
        try {
            url = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw Refusal.ofInput("/url", "这不是网址", "This is no address of the web");
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (url.getHost() == null || url.getUserInfo() != null || text.length() > LONGEST) {
            throw Refusal.ofInput("/url", "这不是网址", "This is no address of the web");
        }
        if (!scheme.equals("https") && !(demonstration && scheme.equals("http"))) {
            throw Refusal.of(NoticesRefusal.HOOK_ADDRESS_REFUSED)
                    .withFault("/url", "应以 https:// 开头", "It begins with https://");
        }
        if (!isAllowed(url)) {
            throw Refusal.of(NoticesRefusal.HOOK_ADDRESS_REFUSED)
                    .withFault("/url", "不能是本机或链路本地地址", "It must not be this machine or a link-local address");
        }
        return url;
    }

    /**
     * Whether the machines that the name means now may be called. A name that means none now may mean one later; it is
     * asked again before each call.
     */
    boolean isAllowed(URI url) {
        try {
            return Arrays.stream(InetAddress.getAllByName(url.getHost())).allMatch(this::isAllowed);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private boolean isAllowed(InetAddress machine) {
        if (machine.isAnyLocalAddress() || machine.isLinkLocalAddress() || machine.isMulticastAddress()) {
            return false;
        }
        return demonstration || !machine.isLoopbackAddress();
    }
}
