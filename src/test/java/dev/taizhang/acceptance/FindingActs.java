package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.body;
import static dev.taizhang.acceptance.YearFiles.only;
import static dev.taizhang.acceptance.YearFiles.text;
import static dev.taizhang.acceptance.YearFiles.username;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.acceptance.Diary.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The acts by which findings were brought from their checks, with which they are confirmed, to their close-outs. */
final class FindingActs {

    private static final List<String> CONTENT =
            List.of("checkItem", "title", "statement", "category", "severity", "likelihood", "impact", "foundOn");

    private final GoodClient client;
    private final Diary diary;

    FindingActs(GoodClient client, Diary diary) {
        this.client = client;
        this.diary = diary;
    }

    /** Writes down the acts of one finding. */
    void write(ObjectNode entry) {
        String by = username(text(entry, "enteredBy"));
        diary.add(text(entry, "enteredAt"), () -> {
            String path = "/api/v1/risk-checks/" + diary.id(text(entry, "check")) + "/findings";
            diary.entered(text(entry, "key"), text(client.create(by, path, only(entry, CONTENT)), "id"));
        });
        entry.required("history").forEach(state -> enter(entry, state));
    }

    private void enter(ObjectNode entry, JsonNode state) {
        switch (text(state, "state")) {
            case "OPEN" -> {}
            case "ASSIGNED" -> step(entry, state, "/assignment", null);
            case "REMEDIATING" -> step(entry, state, "/remediation", null);
            case "READY_FOR_VERIFICATION" -> goOn(entry, state, "/readiness", null);
            case "VERIFIED" -> goOn(entry, state, "/verifications", body("outcome", "PASSED"));
            case "CLOSED" -> goOn(entry, state, "/closure", body("on", entry.required("closedOn")));
            case "ACCEPTED" -> step(entry, state, "/acceptance", body("until", entry.required("acceptedUntil")));
            case "DISMISSED" -> step(entry, state, "/dismissal", body("reason", entry.required("dismissReason")));
            default -> throw new IllegalArgumentException(text(state, "state"));
        }
    }

    private void step(ObjectNode entry, JsonNode state, String step, @Nullable JsonNode body) {
        step(entry, state, Turn.AS_TOLD, step, body);
    }

    /** After what was done about it. */
    private void goOn(ObjectNode entry, JsonNode state, String step, @Nullable JsonNode body) {
        step(entry, state, Turn.FINDING_GOES_ON, step, body);
    }

    private void step(ObjectNode entry, JsonNode state, Turn turn, String step, @Nullable JsonNode body) {
        String by = username(text(state, "by"));
        diary.add(
                text(state, "at"),
                turn,
                () -> client.step(by, "/api/v1/findings/" + diary.id(text(entry, "key")), step, body));
    }
}
