package dev.taizhang.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** A receiver of notices on the loopback that keeps what comes and answers as a test wants. */
public final class Receiver implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Answer answer = got -> 204;

    /** What came. */
    public record Received(String id, long timestamp, String signature, String body, Set<String> headers) {}

    /** What it is answered with. */
    @FunctionalInterface
    public interface Answer {
        int to(Received got) throws Exception;
    }

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** On a free port. */
    public static Receiver started() {
        return startedAt(0);
    }

    /** On a free port, over TLS. */
    public static Receiver secured(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new Receiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where one was before. */
    public static Receiver startedAt(int port) {
        try {
            return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Where notices are to go. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/notices?for=tests";
    }

    /** Answers as wanted; what that does loads its classes as whoever wants it does. */
    public void answers(Answer wanted) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        answer = got -> {
            Thread.currentThread().setContextClassLoader(loader);
            return wanted.to(got);
        };
    }

    /** What came so far, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Names of the headers, in small letters. */
    private static Set<String> names(HttpExchange exchange) {
        Set<String> names = new TreeSet<>();
        exchange.getRequestHeaders().keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received got = new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                names(exchange));
        received.add(got);
        try {
            int status = answer.to(got);
            if (status == 302) {
                exchange.getResponseHeaders().add("Location", address() + "&again=1");
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            exchange.close();
        }
    }
}
