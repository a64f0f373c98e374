package dev.taizhang.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.support.SignedIn;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Asks the service as the reader of the demo year does, whether it was loaded or played. */
final class Asking {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ScopedValue<Year> YEAR = ScopedValue.newInstance();

    private Asking() {}

    /** Asks questions about another year than the loaded one, of the service that REST Assured points at. */
    static void about(Year year, Runnable questions) {
        ScopedValue.where(YEAR, year).run(questions);
    }

    /** A request of one of the accounts that ask about the year. */
    static RequestSpecification as(String username) {
        return SignedIn.with(username, year().password());
    }

    static JsonNode get(String path) {
        String body = as("reader")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return year().named(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + path, e);
        }
    }

    /** The report of the year that a case is about. */
    static JsonNode report(JsonNode wanted) {
        return get("/api/v1/aggregated-reports/"
                + Expected.code(wanted.required("organization").asText()) + "/2022?" + cutOff(wanted));
    }

    /** All items of a list, page by page. */
    static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(path);
        page.required("items").forEach(items::add);
        while (!page.required("next").isNull()) {
            page = get(path + "&cursor=" + encoded(page.required("next").asText()));
            page.required("items").forEach(items::add);
        }
        return items;
    }

    /** Organisation, cut-off and last day of a case as query parameters. */
    static String cutOff(JsonNode wanted) {
        return "asOf=" + encoded(wanted.required("asOf").asText()) + "&through="
                + wanted.required("through").asText();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Year year() {
        return YEAR.orElse(Year.LOADED);
    }
}
