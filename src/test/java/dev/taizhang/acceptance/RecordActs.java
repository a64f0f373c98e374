package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.body;
import static dev.taizhang.acceptance.YearFiles.only;
import static dev.taizhang.acceptance.YearFiles.text;
import static dev.taizhang.acceptance.YearFiles.username;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The acts by which records came about that are confirmed as a whole: events, registers, checks, targets, duties. */
final class RecordActs {

    private static final List<String> HISTORY = List.of(
            "key",
            "state",
            "version",
            "enteredBy",
            "enteredAt",
            "confirmedBy",
            "confirmedAt",
            "earlierVersions",
            "amendedBy",
            "amendedAt",
            "amendReason",
            "returnedBy",
            "returnedAt",
            "returnReason",
            "voidedBy",
            "voidedAt",
            "voidReason",
            "lastReviewRecordedBy",
            "lastReviewRecordedAt",
            "waivers");

    private final GoodClient client;
    private final Diary diary;

    RecordActs(GoodClient client, Diary diary) {
        this.client = client;
        this.diary = diary;
    }

    /** What an entry says of the content of its record, as the service takes it at the time of the act. */
    ObjectNode content(ObjectNode entry) {
        ObjectNode content = entry.deepCopy();
        content.remove(HISTORY);
        if (!content.has("organization")) {
            content.put("organization", organizationOf(text(entry, "enteredBy")));
        }
        return (ObjectNode) diary.named(content);
    }

    /** Writes down the acts of one record. */
    void write(String ledger, ObjectNode entry) {
        if (entry.path("lastReviewRecordedAt").isTextual()) {
            reviewedChannel(ledger, entry);
        } else if (entry.has("earlierVersions")) {
            amended(ledger, entry);
        } else {
            enter(ledger, entry, entry, text(entry, "confirmedAt"));
        }
        turn(ledger, entry, "returned", "returnReason", "/return");
        turn(ledger, entry, "voided", "voidReason", "/void");
        entry.path("waivers").forEach(waiver -> waive(ledger, entry, waiver));
    }

    /** A channel's last review was recorded later than the channel itself, and confirmed at once. */
    private void reviewedChannel(String ledger, ObjectNode entry) {
        ObjectNode before = entry.deepCopy().putNull("lastReviewedOn");
        enter(ledger, entry, before, text(entry, "confirmedAt"));
        String at = text(entry, "lastReviewRecordedAt");
        amend(ledger, entry, text(entry, "lastReviewRecordedBy"), at, "登记阵地审查情况");
        confirm(ledger, entry, text(entry, "confirmedBy"), at);
    }

    private void amended(String ledger, ObjectNode entry) {
        JsonNode earlier = entry.required("earlierVersions");
        if (earlier.size() != 1) {
            throw new IllegalArgumentException("The files do not say who opened the amendments but the last one");
        }
        ObjectNode before = entry.deepCopy();
        before.setAll((ObjectNode) earlier.get(0).required("fields"));
        enter(ledger, entry, before, text(earlier.get(0), "confirmedAt"));
        String at = text(entry, "amendedAt");
        amend(ledger, entry, text(entry, "amendedBy"), at, text(entry, "amendReason"));
        confirm(ledger, entry, text(entry, "confirmedBy"), text(entry, "confirmedAt"));
    }

    private void enter(String ledger, ObjectNode entry, ObjectNode version, String confirmedAt) {
        String by = username(text(entry, "enteredBy"));
        String at = text(entry, "enteredAt");
        String key = text(entry, "key");
        diary.add(at, () -> {
            ObjectNode content = content(version);
            if (ledger.equals("obligation-rules")) {
                // Reports call a duty by its code; in loaded data its key stands in.
                content.put("code", key);
            }
            String id = text(client.create(by, "/api/v1/" + ledger, content), "id");
            diary.entered(key, id);
        });
        if (!text(entry, "state").equals("DRAFT") || entry.has("returnedAt")) {
            diary.add(at, () -> client.step(by, path(ledger, entry), "/submission", null));
        }
        if (!entry.required("confirmedAt").isNull()) {
            confirm(ledger, entry, text(entry, "confirmedBy"), confirmedAt);
        }
    }

    private void amend(String ledger, ObjectNode entry, String by, String at, String reason) {
        diary.add(at, () -> {
            ObjectNode body = body("reason", reason);
            body.set("content", content(entry));
            client.add(username(by), path(ledger, entry), "/amendments", body);
            client.step(username(by), path(ledger, entry), "/submission", null);
        });
    }

    private void confirm(String ledger, ObjectNode entry, String by, String at) {
        diary.add(at, () -> client.step(username(by), path(ledger, entry), "/confirmation", null));
    }

    private void turn(String ledger, ObjectNode entry, String turn, String reason, String step) {
        if (entry.has(turn + "At")) {
            String by = username(text(entry, turn + "By"));
            JsonNode body = body("reason", entry.required(reason));
            diary.add(text(entry, turn + "At"), () -> client.step(by, path(ledger, entry), step, body));
        }
    }

    private void waive(String ledger, ObjectNode entry, JsonNode waiver) {
        JsonNode body = diary.named(only(waiver, List.of("organization", "period", "reason")));
        String by = username(text(waiver, "recordedBy"));
        diary.add(text(waiver, "recordedAt"), () -> client.add(by, path(ledger, entry), "/waivers", body));
    }

    private String path(String ledger, ObjectNode entry) {
        return "/api/v1/" + ledger + "/" + diary.id(text(entry, "key"));
    }

    /** Registers do not say who keeps them: the organisation of whoever entered them. */
    private static String organizationOf(String user) {
        return YearFiles.entries("users").stream()
                .filter(entry -> text(entry, "key").equals(user))
                .map(entry -> text(entry, "organization"))
                .findFirst()
                .orElseThrow();
    }
}
