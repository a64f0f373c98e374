package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.body;
import static dev.taizhang.acceptance.YearFiles.only;
import static dev.taizhang.acceptance.YearFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands before everything else: the tree with all its days, the accounts, the key dates. */
final class Founding {

    private static final String ORGANIZATIONS = "/api/v1/organizations";

    /** What the administrator sends along with the news of an account. */
    private static final String FIRST_PASSWORD = "to be changed at the first sign-in";

    private final GoodClient client;
    private final Diary diary;

    Founding(GoodClient client, Diary diary) {
        this.client = client;
        this.diary = diary;
    }

    void found() {
        List<ObjectNode> organizations = YearFiles.entries("organizations");
        Map<String, String> ids = new HashMap<>();
        organizations.forEach(organization -> ids.put(text(organization, "key"), create(organization)));
        organizations.forEach(organization -> {
            String path = ORGANIZATIONS + "/" + ids.get(text(organization, "key"));
            laterDays(organization, path);
        });
        YearFiles.entries("users")
                .forEach(user -> hire(
                        YearFiles.username(text(user, "key")),
                        text(user, "role"),
                        diary.code(text(user, "organization")),
                        text(user, "postTitle")));
        hire("reader", "READER", "ROOT", "查阅人");
        hire("statistics", "STATISTICS", "ROOT", "统计接口");
    }

    /** Entered and confirmed by those at the top; they have no recorded times of their own. */
    void keyDates() {
        for (ObjectNode keyDate : YearFiles.entries("key-dates")) {
            String id = client.create("user-root-clerk", "/api/v1/key-dates", rule(keyDate))
                    .required("id")
                    .asText();
            String path = "/api/v1/key-dates/" + id;
            client.step("user-root-clerk", path, "/submission", null);
            client.step("user-root-approver", path, "/confirmation", null);
        }
    }

    private String create(ObjectNode organization) {
        ObjectNode body = only(organization, List.of("code", "name", "shortName", "type", "activeFrom"));
        JsonNode above = organization.at("/parents/0/parent");
        if (!above.isNull()) {
            body.put("parent", diary.code(above.asText()));
        }
        if (hasHeadcountFromTheStart(organization)) {
            body.set("memberHeadcount", organization.at("/memberHeadcounts/0/count"));
        }
        return client.create(GoodClient.ADMIN, ORGANIZATIONS, body)
                .required("id")
                .asText();
    }

    private void laterDays(ObjectNode organization, String path) {
        JsonNode headcounts = organization.required("memberHeadcounts");
        for (int i = hasHeadcountFromTheStart(organization) ? 1 : 0; i < headcounts.size(); i++) {
            ObjectNode change = only(organization, List.of("name", "shortName", "type"));
            change.set("memberHeadcount", headcounts.get(i).required("count"));
            change.set("from", headcounts.get(i).required("from"));
            client.replace(GoodClient.ADMIN, path, change);
        }
        JsonNode parents = organization.required("parents");
        for (int i = 1; i < parents.size(); i++) {
            JsonNode move = diary.named(only(parents.get(i), List.of("parent", "from")));
            client.add(GoodClient.ADMIN, path, "/moves", move);
        }
        if (!organization.required("activeTo").isNull()) {
            client.add(GoodClient.ADMIN, path, "/closure", body("activeTo", organization.required("activeTo")));
        }
    }

    private static boolean hasHeadcountFromTheStart(ObjectNode organization) {
        return organization.at("/memberHeadcounts/0/from").asText().equals(text(organization, "activeFrom"));
    }

    private void hire(String username, String role, String organization, String postTitle) {
        JsonNode account = YearFiles.JSON.valueToTree(Map.of(
                "username", username,
                "password", FIRST_PASSWORD,
                "postTitle", postTitle,
                "organization", organization,
                "grants", List.of(Map.of("role", role, "organization", organization))));
        client.create(GoodClient.ADMIN, "/api/v1/accounts", account);
        client.changePassword(username, FIRST_PASSWORD);
    }

    /** The files tell the days of two years; the service takes the rule that they follow. */
    private static JsonNode rule(ObjectNode keyDate) {
        LocalDate day =
                LocalDate.parse(keyDate.required("dates").required("2022").asText());
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("organization", "ROOT");
        body.put("code", text(keyDate, "key"));
        body.put("name", text(keyDate, "name"));
        body.put("rule", text(keyDate, "rule"));
        switch (text(keyDate, "rule")) {
            case "FIXED" -> body.putAll(Map.of("month", day.getMonthValue(), "day", day.getDayOfMonth()));
            case "NTH_WEEKDAY" ->
                body.putAll(Map.of(
                        "month",
                        day.getMonthValue(),
                        "nth",
                        (day.getDayOfMonth() + 6) / 7,
                        "weekday",
                        day.getDayOfWeek().name()));
            default -> body.put("solarTerm", text(keyDate, "key"));
        }
        return YearFiles.JSON.valueToTree(body);
    }
}
