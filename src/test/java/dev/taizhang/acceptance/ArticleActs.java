package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.only;
import static dev.taizhang.acceptance.YearFiles.text;
import static dev.taizhang.acceptance.YearFiles.username;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The acts by which articles came about: written, reviewed three times, published, picked up. */
final class ArticleActs {

    private static final List<String> CONTENT = List.of("organization", "title", "publicityClass", "direction", "text");
    private static final List<String> PUBLICATION = List.of("channel", "publishedOn", "issueNo");
    private static final List<String> PICKUP = List.of("outlet", "level", "usedOn", "proof");

    private final GoodClient client;
    private final Diary diary;
    private final Takeover takeover;

    ArticleActs(GoodClient client, Diary diary, Takeover takeover) {
        this.client = client;
        this.diary = diary;
        this.takeover = takeover;
    }

    /** Writes down the acts of one article. */
    void write(ObjectNode entry) {
        if (entry.path("origin").asText().equals("IMPORTED")) {
            diary.add(
                    text(entry, "enteredAt"),
                    () -> diary.entered(
                            text(entry, "key"), takeover.article(entry, diary.code(text(entry, "organization")))));
        } else {
            draft(entry);
            entry.required("reviews").forEach(review -> review(entry, review));
        }
        for (JsonNode publication : entry.required("publications")) {
            place(entry, publication, "/publications", PUBLICATION);
            if (!publication.required("withdrawnOn").isNull()) {
                withdraw(entry, publication);
            }
        }
        entry.required("pickups").forEach(pickup -> place(entry, pickup, "/pickups", PICKUP));
    }

    /** The first text handed in is the one that was entered; a later one takes its place when it is handed in. */
    private void draft(ObjectNode entry) {
        JsonNode submissions = entry.required("submissions");
        String by = username(text(entry, "enteredBy"));
        String first = text(submissions.isEmpty() ? entry : submissions.get(0), "text");
        diary.add(
                text(entry, "enteredAt"),
                () -> diary.entered(
                        text(entry, "key"), text(client.create(by, "/api/v1/articles", content(entry, first)), "id")));
        String before = first;
        for (JsonNode submission : submissions) {
            String next = text(submission, "text");
            boolean edited = !next.equals(before);
            before = next;
            diary.add(text(submission, "at"), () -> {
                String drafter = username(text(submission, "by"));
                if (edited) {
                    client.replace(drafter, path(entry), content(entry, next));
                }
                client.step(drafter, path(entry), "/submission", null);
            });
        }
    }

    private void review(ObjectNode entry, JsonNode review) {
        JsonNode body = only(review, List.of("decision", "reason"));
        String by = username(text(review, "reviewer"));
        diary.add(text(review, "at"), () -> client.step(by, path(entry), "/reviews", body));
    }

    private void place(ObjectNode entry, JsonNode placement, String part, List<String> members) {
        diary.add(
                text(placement, "enteredAt"),
                () -> client.add(
                        username(text(placement, "enteredBy")),
                        path(entry),
                        part,
                        diary.named(only(placement, members))));
        if (!placement.required("confirmedAt").isNull()) {
            String step = part + "/" + text(placement, "no") + "/confirmation";
            String by = username(text(placement, "confirmedBy"));
            diary.add(text(placement, "confirmedAt"), () -> client.step(by, path(entry), step, null));
        }
    }

    private void withdraw(ObjectNode entry, JsonNode publication) {
        ObjectNode body = only(publication, List.of("withdrawnOn"));
        body.set("reason", publication.required("withdrawReason"));
        String step = "/publications/" + text(publication, "no") + "/withdrawal";
        String by = username(text(publication, "withdrawnRecordedBy"));
        diary.add(text(publication, "withdrawnRecordedAt"), () -> client.step(by, path(entry), step, body));
    }

    private JsonNode content(ObjectNode entry, String text) {
        return ((ObjectNode) diary.named(only(entry, CONTENT))).put("text", text);
    }

    private String path(ObjectNode entry) {
        return "/api/v1/articles/" + diary.id(text(entry, "key"));
    }
}
