package dev.taizhang.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of the identity provider beside the tests: a client that proves itself by its secret gets a token in
 * its own right (RFC 6749, 4.4), as RFC 9068 writes it; no other grant is served.
 */
final class TokenEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS = "grant_type=client_credentials";

    private final Map<String, Known> clients = new ConcurrentHashMap<>();

    /** What a client sends to be known: its secret, and the claims that its tokens hold beside those of all tokens. */
    record Client(String id, String secret, Map<String, Object> claims) {}

    private record Known(String secret, Map<String, Object> claims) {}

    /** What is answered. */
    record Answer(int status, String body) {}

    /** Takes a client up. */
    String register(String body) {
        try {
            Client client = JSON.readValue(body, Client.class);
            clients.put(client.id(), new Known(client.secret(), client.claims()));
            return "";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Answers a request for a token.
     *
     * @param authorization the header by which the client proves itself
     * @param sign makes a token of claims
     */
    Answer answer(String issuer, @Nullable String authorization, String form, UnaryOperator<String> sign) {
        String[] proof = proof(authorization);
        Known client = clients.get(proof[0]);
        if (client == null || !client.secret().equals(proof[1])) {
            return new Answer(401, "{\"error\": \"invalid_client\"}");
        }
        if (!URLDecoder.decode(form, StandardCharsets.UTF_8).equals(CREDENTIALS)) {
            return new Answer(400, "{\"error\": \"unsupported_grant_type\"}");
        }
        Map<String, Object> claims = new HashMap<>(client.claims());
        claims.put("iss", issuer);
        claims.put("aud", "taizhang");
        claims.put("sub", proof[0]);
        claims.put("client_id", proof[0]);
        claims.put("iat", OfficeToken.LONG_AGO);
        claims.put("exp", OfficeToken.FAR_AHEAD);
        return new Answer(
                200,
                OfficeToken.json(Map.of(
                        "access_token",
                        sign.apply(OfficeToken.json(claims)),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300)));
    }

    private static String[] proof(@Nullable String authorization) {
        String basic = authorization == null ? "" : authorization.substring("Basic ".length());
        String[] proof = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2);
        return proof.length == 2 ? proof : new String[] {"", ""};
    }
}
