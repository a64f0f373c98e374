package dev.taizhang.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the service and keeps what was asked and what it answered, one file each. */
final class Recorder {

    private static final List<String> HEADERS =
            List.of("Content-Type", "Content-Language", "ETag", "Location", "Link", "Retry-After");

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private final Steady steady = new Steady();
    private final Map<String, Exchange> exchanges = new TreeMap<>();

    /** A request with neither body nor precondition. */
    Response get(String name, int status, RequestSpecification as, String target) {
        return ask(name, status, as.urlEncodingEnabled(false), new Asked("GET", target, null, null));
    }

    /** Any request; it must be answered with that status. */
    Response ask(String name, int status, RequestSpecification as, Asked asked) {
        if (asked.ifMatch() != null) {
            as.header("If-Match", asked.ifMatch());
        }
        if (asked.body() != null) {
            as.contentType(ContentType.JSON).body(asked.body());
        }
        Response answer = as.request(asked.method(), asked.target());
        answer.then().statusCode(status);
        exchanges.put(name + ".json", new Exchange(asked, answer));
        return answer;
    }

    /** Content by file name. */
    Map<String, String> files() throws IOException {
        for (Exchange exchange : exchanges.values()) {
            steady.learn(json.readTree(exchange.answer().asByteArray()));
        }
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Exchange> exchange : exchanges.entrySet()) {
            files.put(
                    exchange.getKey(),
                    written(exchange.getValue().asked(), exchange.getValue().answer()));
        }
        return files;
    }

    private String written(Asked asked, Response answer) throws IOException {
        ObjectNode exchange = json.createObjectNode();
        ObjectNode request = exchange.putObject("request");
        request.put("method", asked.method()).put("path", steady.text(asked.target()));
        if (asked.ifMatch() != null) {
            request.put("ifMatch", steady.etag(asked.ifMatch()));
        }
        if (asked.body() != null) {
            request.set("body", steady.tree(json.valueToTree(asked.body())));
        }
        ObjectNode response = exchange.putObject("response").put("status", answer.statusCode());
        response.set("headers", headers(answer));
        response.set("body", steady.tree(json.readTree(answer.asByteArray())));
        return json.writer(printer()).writeValueAsString(exchange) + "\n";
    }

    private ObjectNode headers(Response answer) {
        ObjectNode headers = json.createObjectNode();
        for (String name : HEADERS) {
            if (answer.getHeaders().hasHeaderWithName(name)) {
                String value = Objects.requireNonNull(answer.getHeader(name));
                headers.put(
                        name,
                        switch (name) {
                            case "ETag" -> steady.etag(value);
                            case "Link" ->
                                steady.text(value.replaceAll("cursor=[^&>]+", "cursor=cursor-of-the-next-page"));
                            default -> steady.text(value);
                        });
            }
        }
        return headers;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private record Exchange(Asked asked, Response answer) {}

    /** What is sent. */
    record Asked(
            String method,
            String target,
            @Nullable String ifMatch,
            @Nullable Object body) {}
}
