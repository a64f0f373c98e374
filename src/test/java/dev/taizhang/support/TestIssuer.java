package dev.taizhang.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider on the loopback address: it publishes its configuration and its keys, and signs whatever claims a
 * test sends to {@code /sign}; {@code /rotate} changes its keys, {@code /sign-as-type} signs with a type in the header, {@code /sign-by} with the key of another algorithm; {@code /token} gives clients that {@code /clients} made known tokens in their own right; {@code /close} makes it fail until {@code /open}.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenEndpoint clients = new TokenEndpoint();
    private @Nullable HttpServer server;
    private final FurtherKeys further = new FurtherKeys();
    private volatile RsaJsonWebKey key = fresh();
    private volatile boolean closed;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            String issuer = "http://127.0.0.1:" + started.getAddress().getPort();
            Map<String, String> configuration = Map.of(
                    "issuer", issuer,
                    "jwks_uri", issuer + "/keys",
                    "token_endpoint", issuer + "/token",
                    "authorization_endpoint", issuer + "/authorize");
            serve("/.well-known/openid-configuration", body -> text(configuration));
            serve("/keys", body -> new JsonWebKeySet(further.and(key)).toJson());
            serve("/sign", body -> sign(body, key, key.getKeyId()));
            serve("/sign-as-type", (type, body) -> sign(body, key, key.getKeyId(), type));
            serve("/sign-by", further::sign);
            serve("/sign-by-shared-secret", (known, body) -> FurtherKeys.signShared(body, key, known));
            serve("/sign-by-other-kind", (algorithm, body) -> further.signAs(body, algorithm, key.getKeyId()));
            serve("/sign-as-stranger", body -> sign(body, fresh(), key.getKeyId()));
            serve("/sign-with-key-of-its-own", TestIssuer::signByItself);
            serve("/sign-with-unpublished-key", body -> sign(body, fresh(), "unpublished"));
            serve("/clients", body -> clients.register(body));
            serveTokens(issuer);
            serve("/rotate", body -> {
                key = fresh();
                return "";
            });
            serve("/close", body -> {
                closed = true;
                return "";
            });
            serve("/open", body -> {
                closed = false;
                return "";
            });
            started.start();
            return Map.of("taizhang.oidc.issuer", issuer, "taizhang.oidc.key-refresh", "PT0.001S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void serveTokens(String issuer) {
        Objects.requireNonNull(server).createContext("/token", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String proof = exchange.getRequestHeaders().getFirst("Authorization");
            TokenEndpoint.Answer answer =
                    clients.answer(issuer, proof, form, claims -> sign(claims, key, key.getKeyId(), "at+jwt"));
            send(exchange, answer.status(), answer.body());
        });
    }

    private void serve(String path, Answer answer) {
        serve(path, (_, body) -> answer.to(body));
    }

    private void serve(String path, AnswerToQuery answer) {
        Objects.requireNonNull(server).createContext(path, exchange -> {
            boolean fails = closed && !path.equals("/open");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send(
                    exchange,
                    fails ? 503 : 200,
                    fails
                            ? ""
                            : answer.to(
                                    Objects.requireNonNullElse(
                                            exchange.getRequestURI().getQuery(), ""),
                                    body));
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sign(String claims, RsaJsonWebKey with, String keyId) {
        return sign(claims, with, keyId, null);
    }

    private static String sign(String claims, RsaJsonWebKey with, String keyId, @Nullable String type) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(with.getPrivateKey());
        signature.setPayload(claims);
        if (type != null) {
            signature.setHeader("typ", type);
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By a key that is nobody's, which the token brings along and says where to find. */
    private static String signByItself(String claims) {
        RsaJsonWebKey own = fresh();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(own.getKeyId());
        signature.setJwkHeader(own);
        signature.setHeader("jku", "http://127.0.0.1:1/keys");
        signature.setKey(own.getPrivateKey());
        signature.setPayload(claims);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey fresh() {
        try {
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(2048);
            fresh.setKeyId(UUID.randomUUID().toString());
            fresh.setUse("sig");
            fresh.setAlgorithm("RS256");
            return fresh;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Answer {
        String to(String body);
    }

    private interface AnswerToQuery {
        String to(String query, String body);
    }
}
