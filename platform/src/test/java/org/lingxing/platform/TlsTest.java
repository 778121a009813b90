package org.lingxing.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listening beyond this machine goes with TLS, and the commands on the machine trust its own certificate. */
class TlsTest {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    Path folder;

    @Test
    void 对外监听用TLS_本机命令只信任其自身的证书() throws Exception {
        var own = certified("city");
        try (var program = Program.start(folder.resolve("data"), own)) {
            assertThat(program.address()).startsWith("https://127.0.0.1:");
            assertThat(VerifyCommand.run(settings(Map.of()), List.of())).isZero();
            assertThat(program.said()).contains("https://").doesNotContain("https://0.0.0.0");

            var misled = Program.start(folder.resolve("data"), certified("stranger"), "verify");
            assertThat(misled.end()).isEqualTo(1);
        }
    }

    private Settings settings(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("LINGXING_HOME", folder.resolve("data").toString());
        return Settings.from(all);
    }

    /** A certificate made for the test, and the environment that names it. */
    private Map<String, String> certified(String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var certificate =
                pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        var key = pem(
                name + ".key",
                "PRIVATE KEY",
                keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
        return Map.of(
                "LINGXING_LISTEN", "0.0.0.0",
                "LINGXING_TLS_CERT", certificate.toString(),
                "LINGXING_TLS_KEY", key.toString());
    }

    private Path pem(String file, String kind, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve(file), "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }
}
