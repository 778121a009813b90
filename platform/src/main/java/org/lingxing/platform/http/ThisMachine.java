package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;

/** Whether a request comes from the machine the platform runs on. */
public final class ThisMachine {

    private ThisMachine() {}

    /** Not through a proxy either: behind one, the whole world seems to come from this machine. */
    public static boolean sent(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && (InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                        || request.getRemoteAddr().equals(request.getLocalAddr()));
    }
}
