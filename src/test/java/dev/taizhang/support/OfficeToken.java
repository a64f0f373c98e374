package dev.taizhang.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Tokens that the identity provider beside the tests signs, see {@link TestIssuer}. */
public final class OfficeToken {

    public static final long LONG_AGO = 1_600_000_000L;
    public static final long FAR_AHEAD = 4_000_000_000L;

    private OfficeToken() {}

    /** What a token says that is taken for an account; a test changes what it is about. */
    public static Map<String, Object> claims(String username) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", List.of("taizhang", "another-service"));
        claims.put("sub", "subject-of-" + username);
        claims.put("preferred_username", username);
        claims.put("iat", LONG_AGO);
        claims.put("exp", FAR_AHEAD);
        return claims;
    }

    /**
     * A token that a client gets in its own right, once the provider knows it.
     *
     * @param claims that its tokens hold beside those of all tokens
     */
    public static String ofClient(String issuer, String id, Map<String, Object> claims) {
        String secret = "secret-of-" + id;
        ask(issuer, "/clients", null, json(Map.of("id", id, "secret", secret, "claims", claims)));
        String answer = ask(issuer, "/token", SignedIn.header(id, secret), "grant_type=client_credentials");
        try {
            return new ObjectMapper().readTree(answer).path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(Map<String, Object> claims) {
        return ask("/sign", json(claims));
    }

    public static String issuer() {
        return ConfigProvider.getConfig().getValue("taizhang.oidc.issuer", String.class);
    }

    public static String json(Map<String, Object> claims) {
        try {
            return new ObjectMapper().writeValueAsString(claims);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the provider answers to a text sent to one of its addresses. */
    public static String ask(String path, String body) {
        return ask(issuer(), path, null, body);
    }

    private static String ask(String issuer, String path, @Nullable String authorization, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(issuer + path)).POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization).header("Content-Type", "application/x-www-form-urlencoded");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
