package dev.taizhang.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys and certificates of a server, on this machine, and of one client, made with the JDK's own tool for the length of a
 * test.
 */
public final class Certificates {

    /** Of all key stores. */
    public static final String PASSWORD = "not-much-of-a-secret";

    private final Path folder;

    public Certificates(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (String side : List.of("server", "client")) {
                keytool(
                        "-genkeypair",
                        "-alias",
                        side,
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + side,
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-keystore",
                        store(side).toString());
                keytool(
                        "-exportcert",
                        "-alias",
                        side,
                        "-keystore",
                        store(side).toString(),
                        "-file",
                        folder.resolve(side + ".cer").toString());
                keytool(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        side,
                        "-keystore",
                        store("trusted-" + side).toString(),
                        "-file",
                        folder.resolve(side + ".cer").toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The certificates could not be made", e);
        }
    }

    Path serverKey() {
        return store("server");
    }

    /** The certificate of the one client. */
    Path trustedByServer() {
        return store("trusted-client");
    }

    /** The certificate of the server. */
    public Path trustedByClient() {
        return store("trusted-server");
    }

    /** What the client speaks TLS with. */
    SSLContext client() {
        return context(keys("client"));
    }

    /** What a server speaks TLS with. */
    public SSLContext server() {
        return context(keys("server"));
    }

    /** What somebody without a certificate speaks TLS with. */
    SSLContext stranger() {
        return context(new KeyManager[0]);
    }

    /** A connection of the client to that port of this machine. */
    SSLSocket connected(int port) throws IOException {
        SSLSocket socket = (SSLSocket) client().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private KeyManager[] keys(String side) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(read(side), PASSWORD.toCharArray());
            return keys.getKeyManagers();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(KeyManager[] keys) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(read("trusted-server"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore read(String name) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(store(name))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            return store;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
