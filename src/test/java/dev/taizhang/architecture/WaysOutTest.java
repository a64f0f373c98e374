package dev.taizhang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom the service speaks to of its own accord stands in the threat model, whatever it does so with. */
class WaysOutTest {

    private static final Pattern CLIENTS =
            Pattern.compile("io\\.vertx\\.(mutiny\\.)?core\\.(http\\.HttpClient|net\\.NetClient"
                    + "|datagram).*|io\\.quarkus\\.oidc\\.OidcTenantConfig.*");

    private static final DescribedPredicate<JavaClass> CONNECTING = belongToAnyOf(
                    Socket.class,
                    DatagramSocket.class,
                    // It opens a stream by itself, and leaves no other class behind.
                    URL.class,
                    URLConnection.class,
                    HttpURLConnection.class,
                    SocketChannel.class,
                    DatagramChannel.class,
                    AsynchronousSocketChannel.class,
                    DriverManager.class)
            .or(resideInAnyPackage(
                    "java.net.http..",
                    "javax.net..",
                    "io.vertx.ext.web.client..",
                    "io.vertx.ext.mail..",
                    "io.quarkus.mailer..",
                    "io.quarkus.rest.client..",
                    "jakarta.ws.rs.client..",
                    "jakarta.mail..",
                    "org.apache.http..",
                    "software.amazon.."))
            .or(DescribedPredicate.describe(
                    "a client of Vert.x, or what the framework's own client of the identity provider is told",
                    type -> CLIENTS.matcher(type.getName()).matches()));

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| [^|]+ \\| `(\\w+)` \\| [^|]+ \\| [^|]+ \\|$");

    @Test
    void standInTheThreatModel() throws IOException {
        Set<String> listed = LISTED.matcher(Files.readString(Path.of("docs", "threat-model.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> connecting = House.CLASSES.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> CONNECTING.test(dependency.getTargetClass())))
                .map(type -> House.outermost(type).getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, connecting);
    }
}
