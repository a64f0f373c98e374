package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.body;
import static dev.taizhang.acceptance.YearFiles.only;
import static dev.taizhang.acceptance.YearFiles.text;
import static dev.taizhang.acceptance.YearFiles.username;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.acceptance.Diary.Turn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The acts by which action items were carried out. The files tell the last progress and the evidence, which are there
 * from the hand-over for verification on; of an item that was never handed over, the progress is noted when work begins.
 */
final class ActionItemActs {

    private static final List<String> CONTENT = List.of(
            "source",
            "sourceRecord",
            "organization",
            "title",
            "measure",
            "deliverable",
            "responsibleOrganization",
            "responsiblePost",
            "due");

    private final GoodClient client;
    private final Diary diary;

    ActionItemActs(GoodClient client, Diary diary) {
        this.client = client;
        this.diary = diary;
    }

    /** Writes down the acts of one item. */
    void write(ObjectNode entry) {
        String by = username(text(entry, "enteredBy"));
        diary.add(text(entry, "enteredAt"), () -> {
            JsonNode content = diary.named(only(entry, CONTENT));
            diary.entered(text(entry, "key"), text(client.create(by, "/api/v1/action-items", content), "id"));
        });
        if (!entry.required("confirmedAt").isNull()) {
            step(entry, text(entry, "confirmedAt"), text(entry, "confirmedBy"), "/confirmation", null);
        }
        int no = 0;
        for (JsonNode extension : entry.required("extensions")) {
            no++;
            String at = text(extension, "at");
            add(entry, at, text(extension, "requestedBy"), "/extensions", only(extension, List.of("to", "reason")));
            step(entry, at, text(extension, "approvedBy"), "/extensions/" + no + "/approval", null);
        }
        entry.required("history").forEach(state -> enter(entry, state, text(state, "at"), text(state, "by")));
    }

    private void enter(ObjectNode entry, JsonNode state, String at, String by) {
        switch (text(state, "state")) {
            case "OPEN" -> {}
            case "IN_PROGRESS" -> note(entry, at, by, wasHandedOver(entry) ? IntNode.valueOf(0) : progress(entry));
            case "READY_FOR_VERIFICATION" -> {
                note(entry, at, by, progress(entry));
                entry.required("evidence").forEach(text -> add(entry, at, by, "/evidence", body("text", text)));
                step(entry, at, by, "/readiness", null);
            }
            case "CLOSED" -> {
                String verifiedAt = text(entry, "verifiedAt");
                add(entry, verifiedAt, text(entry, "verifiedBy"), "/verifications", body("outcome", "PASSED"));
                diary.add(at, Turn.ACTION_ITEM_FOLLOWS, () -> close(entry, username(by)));
            }
            case "CANCELLED" -> step(entry, at, by, "/cancellation", body("reason", entry.required("cancelReason")));
            default -> throw new IllegalArgumentException(text(state, "state"));
        }
    }

    /** A finding closes its action items with it; those of other sources are closed by themselves. */
    private void close(ObjectNode entry, String by) {
        if (!text(client.get(by, path(entry)), "state").equals("CLOSED")) {
            client.step(by, path(entry), "/closure", body("on", entry.required("closedOn")));
        }
    }

    private void note(ObjectNode entry, String at, String by, JsonNode progress) {
        add(entry, at, by, "/progress-notes", body("progress", progress));
    }

    private void add(ObjectNode entry, String at, String by, String part, JsonNode body) {
        diary.add(at, () -> client.add(username(by), path(entry), part, body));
    }

    private void step(ObjectNode entry, String at, String by, String step, @Nullable JsonNode body) {
        diary.add(at, () -> client.step(username(by), path(entry), step, body));
    }

    private static JsonNode progress(ObjectNode entry) {
        return entry.required("progress");
    }

    private static boolean wasHandedOver(ObjectNode entry) {
        for (JsonNode state : entry.required("history")) {
            if (text(state, "state").equals("READY_FOR_VERIFICATION")) {
                return true;
            }
        }
        return false;
    }

    private String path(ObjectNode entry) {
        return "/api/v1/action-items/" + diary.id(text(entry, "key"));
    }
}
