package dev.taizhang.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Samples;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks through the whole contract with values that are nearly right, and with some that are not right at all. */
@QuarkusTest
class ContractFuzzTest {

    private static final int TRIES = 25;
    private static final List<String> WORDS = List.of(
            "",
            "0",
            "-1",
            "201",
            "true",
            "1.5",
            "x",
            "2022",
            "2022-Q3",
            "2022-13",
            "2022-02-30",
            "2022-03-05",
            "0000-00-00",
            "9999-12-31",
            "2022-03-05T09:00:00+08:00",
            "-999999999-01-01T00:00:00Z",
            "2022-12-31/2022-01-01",
            "*",
            "%",
            "_",
            "'",
            "\"",
            "\\",
            "../..",
            "𠮷😀",
            "\uffff",
            "\u0001",
            "ROOT",
            "DRAFT",
            "x".repeat(300),
            "99999999999999999999",
            "null",
            "a,b,c",
            "eventDate",
            "-eventDate",
            "quarter,form",
            "\u202e",
            "İ");

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(20_221_215);

    @Test
    void nothingThatIsSentMakesTheServiceFail() throws Exception {
        JsonNode contract = json.readTree(given().get("/openapi?format=json").asByteArray());
        String organization = Offices.create(null);
        String username = SignedIn.account(Arrays.stream(Role.values())
                .map(role -> Map.<String, Object>of("role", role.name(), "organization", organization))
                .toList());
        Samples samples = new Samples(contract, organization, random);
        TreeSet<String> failures = new TreeSet<>();
        int answered = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            Sender sender = new Sender(client, username, samples, organization);
            for (Samples.Operation operation : samples.operations()) {
                for (int i = 0; i < TRIES; i++) {
                    HttpResponse<String> answer = sender.send(operation, i);
                    answered += answer.statusCode() < 300 ? 1 : 0;
                    if (!isDecent(answer)) {
                        failures.add(operation + ": " + answer.statusCode() + " to "
                                + answer.request().uri() + " " + sender.lastBody() + " "
                                + answer.body()
                                        .substring(
                                                0, Math.min(300, answer.body().length())));
                        if (failures.size() > 40) {
                            break;
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n", failures));
        assertTrue(answered > samples.operations().size(), "Hardly anything was right");
    }

    private static boolean isDecent(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() < 400 || (answer.statusCode() < 500 && type.startsWith("application/problem+json"));
    }

    /** Sends one operation with other values each time; the first times with good ones, to have something to work on. */
    private final class Sender {

        private static final int GOOD = 3;

        private final HttpClient client;
        private final String credentials;
        private final Samples samples;
        private final List<String> ids;
        private String body = "";

        Sender(HttpClient client, String username, Samples samples, String organization) {
            this.client = client;
            this.credentials = Base64.getEncoder()
                    .encodeToString((username + ":" + SignedIn.PASSWORD).getBytes(StandardCharsets.UTF_8));
            this.samples = samples;
            this.ids = new ArrayList<>(List.of(organization));
        }

        String lastBody() {
            return body;
        }

        HttpResponse<String> send(Samples.Operation operation, int round) throws IOException, InterruptedException {
            boolean good = round < GOOD;
            String target = target(operation, good);
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + target))
                    .header("Authorization", "Basic " + credentials);
            body = operation.body() == null ? "" : samples.body(operation.body(), good);
            if (operation.body() != null) {
                request.header("Content-Type", "application/json");
            }
            if (good || random.nextBoolean()) {
                request.header("If-Match", good ? "*" : "\"" + random.nextInt(5) + "\"");
            }
            HttpResponse<String> answer = client.send(
                    request.method(operation.method(), BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            remember(answer);
            return answer;
        }

        /** What was made is there to be read, changed and refused in the rounds that follow. */
        private void remember(HttpResponse<String> answer) {
            answer.headers().firstValue("Location").ifPresent(location -> {
                String[] parts = URI.create(location).getPath().split("/", -1);
                if (parts.length > 4) {
                    ids.add(parts[4]);
                }
            });
        }

        private String target(Samples.Operation operation, boolean good) {
            StringBuilder target = new StringBuilder();
            for (String part : operation.path().substring(1).split("/", -1)) {
                boolean variable = part.startsWith("{");
                target.append('/').append(variable ? encoded(variable(part, good)) : part);
            }
            if (!good) {
                List<String> pairs = new ArrayList<>();
                for (String name : operation.queryNames()) {
                    if (random.nextInt(3) == 0) {
                        pairs.add(name + "=" + encoded(word()));
                    }
                }
                target.append(pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
            }
            return target.toString();
        }

        private String variable(String part, boolean good) {
            if (part.equals("{period}")) {
                return good ? "2022" : word();
            }
            if (part.equals("{no}")) {
                return good ? "1" : word();
            }
            return good || random.nextInt(3) > 0 ? ids.get(random.nextInt(ids.size())) : word();
        }

        private String word() {
            String word = WORDS.get(random.nextInt(WORDS.size()));
            return word.isEmpty() ? "-" : word;
        }

        private String encoded(String word) {
            return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
