package dev.taizhang.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As much of an S3 store as the service uses, on the loopback; it lists two objects at a time. */
final class S3Server implements AutoCloseable {

    private static final String ACCESS = "AWS4-HMAC-SHA256 Credential=test-key/";
    private static final int PAGE = 2;

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    S3Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Map<String, byte[]> objects() {
        return objects;
    }

    /** How often an object was asked for. */
    int reads() {
        return reads.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What leads to such a store. */
    static AttachmentSettings.S3 settings(URI endpoint, String accessKey) {
        return new AttachmentSettings.S3() {
            @Override
            public URI endpoint() {
                return endpoint;
            }

            @Override
            public String bucket() {
                return "office";
            }

            @Override
            public Optional<String> prefix() {
                return Optional.empty();
            }

            @Override
            public Optional<String> region() {
                return Optional.empty();
            }

            @Override
            public String accessKey() {
                return accessKey;
            }

            @Override
            public String secretKey() {
                return "test-secret";
            }

            @Override
            public Optional<Boolean> pathStyle() {
                return Optional.empty();
            }
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean whole = body.length == 0 || sha256(body).equals(signed(exchange));
            if (!authorization.startsWith(ACCESS) || !whole) {
                send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(UTF_8));
                return;
            }
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(path, body);
                    send(exchange, 200, new byte[0]);
                }
                case "DELETE" -> {
                    objects.remove(path);
                    send(exchange, 204, new byte[0]);
                }
                default -> get(exchange, path);
            }
        }
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        byte[] content = objects.get(path);
        if (query != null && query.contains("list-type=2")) {
            send(
                    exchange,
                    200,
                    list(path, parameter(query, "continuation-token")).getBytes(UTF_8));
            return;
        }
        reads.incrementAndGet();
        if (content == null) {
            send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(UTF_8));
        } else {
            String[] range =
                    exchange.getRequestHeaders().getFirst("Range").substring(6).split("-", -1);
            int from = Integer.parseInt(range[0]);
            int to = Integer.parseInt(range[1]);
            send(exchange, 206, Arrays.copyOfRange(content, from, to + 1));
        }
    }

    private String list(String bucket, @Nullable String after) {
        TreeMap<String, byte[]> left = new TreeMap<>(objects);
        left.keySet().removeIf(key -> after != null && key.compareTo(after) <= 0);
        boolean more = left.size() > PAGE;
        String items = left.keySet().stream()
                .limit(PAGE)
                .map(key -> "<Contents><Key>"
                        + key.substring(bucket.replaceAll("/$", "").length() + 1) + "</Key><LastModified>"
                        + Instant.parse("2022-03-05T00:00:00Z") + "</LastModified></Contents>")
                .collect(Collectors.joining());
        String next = more
                ? "<NextContinuationToken>"
                        + left.keySet().stream().skip(PAGE - 1).findFirst().orElseThrow() + "</NextContinuationToken>"
                : "";
        return "<ListBucketResult><IsTruncated>" + more + "</IsTruncated>" + items + next + "</ListBucketResult>";
    }

    private static @Nullable String parameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> java.net.URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse(null);
    }

    private static String signed(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
