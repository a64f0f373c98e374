package dev.taizhang.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a verified token says. */
final class Claims {

    /** The year 9999. */
    private static final double LAST_SECOND = 253_402_300_800d;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode claims;

    private Claims(JsonNode claims) {
        this.claims = claims;
    }

    /** Of a token in compact form (RFC 7519). */
    static Claims of(String token) {
        return part(token, 1);
    }

    /** What its header says of it. */
    static Claims headerOf(String token) {
        return part(token, 0);
    }

    private static Claims part(String token, int no) {
        try {
            return new Claims(JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[no])));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Claims are JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("Claims cannot be read", e);
        }
    }

    /** Whether there is such a claim. */
    boolean has(String path) {
        return !at(path).isMissingNode();
    }

    /** The one text that a claim holds. */
    Optional<String> text(String path) {
        JsonNode value = at(path);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** All texts that a claim holds: one, or a list. */
    Set<String> texts(String path) {
        JsonNode value = at(path);
        Set<String> texts = new LinkedHashSet<>();
        (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isTextual)
                .forEach(one -> texts.add(one.textValue()));
        return texts;
    }

    /** The moment that a claim holds, in seconds since 1970 (RFC 7519, NumericDate). */
    Optional<Instant> seconds(String path) {
        JsonNode value = at(path);
        // Nobody signed in before 1970, or when no clock of ours can say.
        boolean moment = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() < LAST_SECOND;
        return moment ? Optional.of(Instant.ofEpochSecond(value.longValue())) : Optional.empty();
    }

    /** A claim of exactly that name, which may be an address with slashes; else the path through objects. */
    private JsonNode at(String path) {
        JsonNode named = claims.path(path);
        if (!named.isMissingNode()) {
            return named;
        }
        JsonNode node = claims;
        for (String step : path.split("/", -1)) {
            node = node.path(step);
        }
        return node;
    }
}
