package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.support.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as it should be: it reads what it is about to change and says so with {@code If-Match}, and gives each
 * creation an {@code Idempotency-Key}, by which it sends one again whose answer it has lost. Not made of REST Assured,
 * whose share of the time would be the larger one with so many requests.
 */
final class GoodClient implements AutoCloseable {

    /** Password of every account but the administrator's. */
    static final String PASSWORD = "twelve geese above the northern lake";

    static final String ADMIN = "admin";

    private static final String ADMIN_PASSWORD = "an-administrator-of-tests";

    /** The answer to each so manieth creation is lost on its way. */
    private static final int LOST = 25;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private int creations;
    private Known known = new Known("", "", "");

    /** What somebody was answered last about a thing that they changed. */
    private record Known(String by, String thing, String tag) {}

    /** @param base address of the service, without a slash at its end */
    GoodClient(String base) {
        this.base = base;
    }

    JsonNode get(String as, String path) {
        return json(send(as, request("GET", path, null), 200));
    }

    /** Creates something that stands by itself; answers it. */
    JsonNode create(String as, String path, JsonNode body) {
        HttpResponse<String> answer = creation(as, request("POST", path, body));
        JsonNode created = json(answer);
        remember(as, path + "/" + created.required("id").asText(), answer);
        return created;
    }

    /** Adds a part to a thing: a publication, an amendment, a note. */
    void add(String as, String thing, String part, JsonNode body) {
        remember(as, thing, creation(as, request("POST", thing + part, body).header("If-Match", tag(as, thing))));
    }

    /** Takes a thing a step further. */
    void step(String as, String thing, String step, @Nullable JsonNode body) {
        change(as, thing, request("POST", thing + step, body));
    }

    void replace(String as, String thing, JsonNode body) {
        change(as, thing, request("PUT", thing, body));
    }

    /** Puts a password of one's own in the place of the one that the administrator chose. */
    void changePassword(String as, String given) {
        JsonNode body = YearFiles.JSON.valueToTree(Map.of("currentPassword", given, "newPassword", PASSWORD));
        HttpRequest.Builder request = request("POST", "/api/v1/me/password", body);
        send(SignedIn.header(as, given), as, request, 204);
    }

    @Override
    public void close() {
        http.close();
    }

    private void change(String as, String thing, HttpRequest.Builder request) {
        remember(as, thing, send(as, request.header("If-Match", tag(as, thing)), 200));
    }

    private HttpResponse<String> creation(String as, HttpRequest.Builder request) {
        request.header("Idempotency-Key", UUID.randomUUID().toString());
        HttpResponse<String> answer = send(as, request, 201);
        creations++;
        if (creations % LOST == 0) {
            HttpResponse<String> again = send(as, request, 201);
            assertEquals(
                    "true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
            assertEquals(answer.body(), again.body());
        }
        return answer;
    }

    /** Whoever goes on with what they have just changed know its tag; everybody else reads the thing first. */
    private String tag(String as, String thing) {
        return known.by().equals(as) && known.thing().equals(thing)
                ? known.tag()
                : tag(send(as, request("GET", thing, null), 200));
    }

    private void remember(String as, String thing, HttpResponse<String> answer) {
        known = new Known(as, thing, tag(answer));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String method, String path, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return body == null
                ? request.method(method, BodyPublishers.noBody())
                : request.method(method, BodyPublishers.ofString(body.toString()))
                        .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(String as, HttpRequest.Builder request, int status) {
        String header = SignedIn.header(as, as.equals(ADMIN) ? ADMIN_PASSWORD : PASSWORD);
        return send(header, as, request, status);
    }

    private HttpResponse<String> send(String header, String as, HttpRequest.Builder request, int status) {
        HttpRequest asked = request.setHeader("Authorization", header).build();
        try {
            HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
            assertEquals(
                    status,
                    answer.statusCode(),
                    () -> asked.method() + " " + asked.uri() + " as " + as + ": " + answer.body());
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service was asked", e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return YearFiles.JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
