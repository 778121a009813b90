package org.lingxing.platform;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which name others reach this machine: one that the certificate is made out to, else a phone refuses the page.
 *
 * @param host a name or an address
 * @param certified whether the certificate names it
 */
record PhoneAddress(String host, boolean certified) {

    /** Kinds of names in a certificate, as RFC 5280 numbers them. */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;

    /** @param certificate a PEM file */
    static Optional<PhoneAddress> of(Path certificate) {
        return choose(namesIn(certificate), ownAddresses());
    }

    /** @param own addresses of this machine in its networks, the likeliest first */
    static Optional<PhoneAddress> choose(List<String> certified, List<String> own) {
        return certified.stream()
                .filter(name -> isName(name) || own.contains(name))
                .findFirst()
                .map(name -> new PhoneAddress(name, true))
                .or(() -> own.stream().findFirst().map(address -> new PhoneAddress(address, false)));
    }

    /** A name that others can look up: not a pattern of names, not this machine's name for itself. */
    private static boolean isName(String name) {
        return !name.contains("*") && !name.equals("localhost") && name.matches(".*[a-zA-Z][^:]*");
    }

    private static List<String> namesIn(Path file) {
        var names = new ArrayList<String>();
        try (var bytes = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            @Nullable Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            if (all != null) {
                all.stream()
                        .filter(name ->
                                name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                        .forEach(name -> names.add(String.valueOf(name.get(1))));
            }
        } catch (IOException | CertificateException unreadable) {
            names.clear();
        }
        return names;
    }

    private static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(InetAddress::getHostAddress)
                    .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }
}
