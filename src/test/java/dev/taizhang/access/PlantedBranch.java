package dev.taizhang.access;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An office in which there is one of everything that has an id or a text of its own, and each says what nothing else says.
 * What others are told of it shows by that.
 */
final class PlantedBranch {

    /** Begins every text. */
    static final String WORD = "暗号";

    /** In the numbers of its records: of a year that no other request of these tests asks for. */
    static final String YEAR = "-2021-";

    private static final List<String> LEDGERS = Stream.concat(
                    ForeignPlacesTest.ENTERED_ALONE.stream(),
                    Stream.of("plans", "obligation-rules", "risk-checks", "findings", "action-items"))
            .toList();

    private static final Map<String, Object> REASON = Map.of("reason", WORD + "更正");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Staff foreign;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> marks = new TreeSet<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private PlantedBranch(Staff foreign) {
        this.foreign = foreign;
    }

    static PlantedBranch in(Staff foreign) {
        PlantedBranch branch = new PlantedBranch(foreign);
        branch.marks.addAll(List.of(WORD, YEAR));
        branch.ids.put("organizations", foreign.organization());
        LEDGERS.forEach(branch::record);
        branch.reports();
        branch.people();
        branch.reviewing();
        branch.periods();
        branch.partsOfRecords();
        branch.notices();
        branch.marks.addAll(branch.ids.values());
        branch.marks.remove(foreign.organization());
        branch.trail();
        return branch;
    }

    /** What may be in no answer to somebody else, but where it was in the request. */
    Set<String> marks() {
        return marks;
    }

    /** One thing of each kind, by the path of the kind. */
    Map<String, String> ids() {
        return ids;
    }

    /** Keys of its records, by their ledgers. */
    Map<String, String> keys() {
        return keys;
    }

    /** Whatever a request can name: ids, keys of loaded records, usernames, the organisation. */
    List<String> words() {
        List<String> words = new ArrayList<>(ids.values());
        words.addAll(keys.values());
        return words;
    }

    private void record(String ledger) {
        Entered record = marked(ledger);
        String key = WORD + "-" + ledger;
        Loaded.key(record.id(), key);
        keys.put(ledger, key);
        ids.put(ledger, record.id());
        ids.put(ledger + "/attachments", attached(record));
    }

    private Entered marked(String ledger) {
        if (Set.of("risk-checks", "findings", "action-items").contains(ledger)) {
            return AnyRecord.draft(ledger, foreign);
        }
        JsonNode body = JSON.valueToTree(AnyRecord.body(ledger, foreign.organization()));
        mark(body);
        if (body.has("code")) {
            String code = "ANHAO_" + Ids.next().toUpperCase(Locale.ROOT);
            ((ObjectNode) body).put("code", code);
            ids.put(ledger + "/code", code);
        }
        Entered record =
                Entered.draft(ledger, foreign, JSON.convertValue(body, new TypeReference<Map<String, Object>>() {}));
        return ledger.equals("articles")
                ? record.submitted()
                : record.submitted().confirmed();
    }

    /** Texts become unmistakable, and so does the year. */
    private static void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                String text = member.getValue().asText();
                if (member.getValue().isTextual() && text.codePoints().anyMatch(Character::isIdeographic)) {
                    member.setValue(TextNode.valueOf(WORD + text));
                } else if (member.getValue().isTextual() && text.startsWith("2022")) {
                    member.setValue(TextNode.valueOf("2021" + text.substring(4)));
                } else {
                    mark(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(PlantedBranch::mark);
        }
    }

    /** To what was handed in no file is added: loaded records have theirs. */
    private String attached(Entered record) {
        return ids.containsKey("file")
                ? Loaded.copyOf(ids.get("file"), record.id())
                : file(AnyRecord.draft("topics", foreign));
    }

    private String file(Entered draft) {
        String id = foreign.clerk()
                .queryParam("name", WORD + ".pdf")
                .contentType("application/pdf")
                .body(WalkedOffice.FILE)
                .post(draft.path() + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ids.put("file", id);
        return id;
    }

    private void reports() {
        Map<String, Object> body = Bodies.with(Reports.body(foreign.organization()), "title", WORD + "报告");
        ids.put(
                "reports",
                Reports.brought(Entered.draft("reports", foreign, body), foreign, "ISSUED")
                        .id());
        ids.put("reports/drafts", Entered.draft("reports", foreign, body).id());
    }

    private void people() {
        String username = "anhao-" + Ids.next();
        JsonPath account = made(
                Role.ADMIN,
                "accounts",
                Map.of(
                        "username",
                        username,
                        "postTitle",
                        WORD + "岗位",
                        "password",
                        SignedIn.PASSWORD,
                        "grants",
                        List.of(grant("READER"))));
        ids.put("accounts", account.getString("id"));
        ids.put("usernames", username);
        ids.put("usernames/of-staff", foreign.username(Role.READER));
        JsonPath client =
                made(Role.ADMIN, "api-clients", Map.of("name", WORD + "接口", "grants", List.of(grant("STATISTICS"))));
        ids.put("api-clients", client.getString("client.id"));
        ids.put("api-clients/keys", client.getString("client.keys[0].id"));
        ids.put("sessions", Furnished.session());
    }

    private Map<String, Object> grant(String role) {
        return Map.of("role", role, "organization", foreign.organization());
    }

    private void reviewing() {
        ids.put("review-delegations", Furnished.delegation(foreign));
        Furnished.rule(foreign);
        ids.put(
                "relaxations",
                made(
                                Role.ADMIN,
                                "organizations/" + foreign.organization() + "/four-eyes-relaxations",
                                Map.of("from", "2150-01-01", "to", "2150-02-01", "reason", WORD + "只有一人"))
                        .getString("id"));
    }

    private void periods() {
        Map<String, Object> month = Map.of("organization", foreign.organization(), "period", "2020-M01");
        ids.put(
                "completeness-deadlines",
                made(Role.APPROVER, "completeness-deadlines", Bodies.with(month, "dueOn", "2020-03-01"))
                        .getString("id"));
        ids.put("completeness", made(Role.APPROVER, "completeness", month).getString("id"));
        ids.put("period-closings", made(Role.APPROVER, "period-closings", month).getString("id"));
        step(Role.SIGNATORY, "period-closings/" + ids.get("period-closings") + "/reopening", REASON);
        step(Role.APPROVER, "completeness/" + ids.get("completeness") + "/withdrawal", REASON);
    }

    private void partsOfRecords() {
        Map<String, Object> waiver = new HashMap<>(
                Map.of("organization", foreign.organization(), "period", "2021-Q2", "reason", WORD + "停业"));
        step(Role.APPROVER, "obligation-rules/" + ids.get("obligation-rules") + "/waivers", waiver);
        step(
                Role.CLERK,
                "plans/" + ids.get("plans") + "/fulfilments",
                Map.of("item", "1", "recordId", ids.get("meetings")));
    }

    private void notices() {
        ids.put(
                "notice-subscriptions",
                made(
                                Role.ADMIN,
                                "notice-subscriptions",
                                Bodies.with(Told.subscription(foreign.organization()), "name", WORD + "平台"))
                        .getString("subscription.id"));
        ids.put("dead-letters", Told.deadLetter(ids.get("notice-subscriptions"), foreign));
    }

    /** Rows of what was done here so far. */
    private void trail() {
        List<String> rows = foreign.as(Role.ADMIN)
                .queryParam("organization", foreign.organization())
                .queryParam("limit", 200)
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        if (rows.size() < LEDGERS.size()) {
            throw new IllegalStateException("Hardly anything left a row: " + rows.size());
        }
        ids.put("audit-events", rows.getFirst());
        marks.addAll(rows);
    }

    private JsonPath made(Role role, String path, Map<String, Object> body) {
        return Entered.post(foreign.as(role), Entered.path(path), null, body)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void step(Role role, String path, Map<String, Object> body) {
        int status = Entered.post(foreign.as(role), Entered.path(path), "*", body)
                .extract()
                .statusCode();
        if (status / 100 != 2) {
            throw new IllegalStateException(path + " was answered " + status);
        }
    }
}
