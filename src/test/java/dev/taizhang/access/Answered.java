package dev.taizhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What became of a request, in the words of the table. */
final class Answered {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answered() {}

    /** @param mark what a list shows to those who see the thing in it */
    static String outcome(HttpResponse<String> answer, String mark) {
        int status = answer.statusCode();
        if (status == 401 || status == 403 || status == 404 || status >= 500 || status == 429) {
            return Integer.toString(status);
        }
        if (status != 200 || answer.body().isEmpty() || !answer.body().startsWith("{")) {
            return status == 400 ? "400" : "yes";
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            JsonNode items = body.path("items");
            if (items.has(0) && items.get(0).has("confirmed")) {
                return one(items.get(0).path("code").asText());
            }
            boolean seen = !items.isEmpty() && answer.body().contains(mark);
            return items.isMissingNode() || seen ? "yes" : "empty";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of one among several that are confirmed together. */
    private static String one(String code) {
        return switch (code) {
            case "FORBIDDEN" -> "403";
            case "NOT_FOUND" -> "404";
            default -> "yes";
        };
    }
}
