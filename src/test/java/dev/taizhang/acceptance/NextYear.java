package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the office goes on once its year is over: it writes the official report, which passes through the hands of those who
 * make, review, sign and issue it; turns into items what it said it would do; and is told of them when it opens the next one.
 */
final class NextYear {

    private static final String CLERK = "user-root-clerk";
    private static final String APPROVER = "user-root-approver";
    private static final String SIGNATORY = "user-root-signatory";
    private static final String SUPERVISOR = "user-root-supervisor";
    private static final String READER = "reader";
    private static final String AGGREGATED = "/api/v1/aggregated-reports/ROOT/";

    private final GoodClient client;
    private final MovedClock clock;

    NextYear(GoodClient client, MovedClock clock) {
        this.client = client;
        this.clock = clock;
    }

    void live() {
        clock.moveTo(Instant.parse("2023-02-06T01:00:00Z"));
        String measure = confirmed(
                "planned-measures",
                Map.of(
                        "organization", "ROOT",
                        "title", "健全台账报送制度",
                        "statement", "每季度核对一次台账。",
                        "period", "2022",
                        "plannedOn", "2022-12-31"));
        issue(measure);
        clock.moveTo(Instant.parse("2023-02-20T01:00:00Z"));
        assertEquals(List.of(measure), texts(client.get(READER, AGGREGATED + "2023"), "lastYearUnassigned", "id"));
        String item = "/api/v1/action-items/" + promise(measure);
        opens(client.get(READER, AGGREGATED + "2023"), item, "OPEN", "0.0");
        clock.moveTo(Instant.parse("2023-06-12T01:00:00Z"));
        close(item);
        clock.moveTo(Instant.parse("2024-01-10T01:00:00Z"));
        String next = report("2023");
        client.step(CLERK, next, "/computation", null);
        opens(client.get(READER, next + "/figures"), item, "CLOSED", "100.0");
    }

    /** Each step by another account, so that nobody judges what is their own. */
    private void issue(String measure) {
        String report = report("2022");
        client.step(CLERK, report, "/computation", null);
        client.step(CLERK, report, "/submission", null);
        client.step(APPROVER, report, "/review", null);
        client.step(SIGNATORY, report, "/signature", null);
        client.step(CLERK, report, "/issue", null);
        JsonNode issued = client.get(READER, report);
        assertEquals("ISSUED", issued.path("state").asText());
        assertEquals("〔2023〕1号", issued.path("number").asText());
        assertEquals(APPROVER, issued.path("reviewedBy").asText());
        assertEquals(SIGNATORY, issued.path("signedBy").asText());
        JsonNode figures = client.get(READER, report + "/figures");
        assertEquals(
                issued.at("/frozen/digest").asText(), figures.path("digest").asText());
        assertEquals(
                client.get(READER, AGGREGATED + "2022").at("/figures/STUDY_MEETING_COUNT/value"),
                figures.at("/figures/STUDY_MEETING_COUNT/value"));
        assertEquals(List.of(measure), texts(figures, "plannedMeasures", "id"));
    }

    /** Id of the confirmed item that carries the measure out. */
    private String promise(String measure) {
        String id = client.create(
                        CLERK,
                        "/api/v1/planned-measures/" + measure + "/action-items",
                        json(Map.of("responsibleOrganization", "ROOT", "due", "2023-06-30")))
                .required("id")
                .asText();
        client.step(APPROVER, "/api/v1/action-items/" + id, "/confirmation", null);
        return id;
    }

    private void close(String item) {
        client.add(CLERK, item, "/progress-notes", json(Map.of("progress", 100, "note", "制度已印发")));
        client.add(CLERK, item, "/evidence", json(Map.of("text", "制度文本")));
        client.step(CLERK, item, "/readiness", null);
        client.add(SUPERVISOR, item, "/verifications", json(Map.of("outcome", "PASSED")));
        client.step(SUPERVISOR, item, "/closure", json(Map.of()));
    }

    private String report(String period) {
        Map<String, Object> body = Map.of("organization", "ROOT", "period", period, "title", period + "年度工作情况报告");
        return "/api/v1/reports/"
                + client.create(CLERK, "/api/v1/reports", json(body))
                        .required("id")
                        .asText();
    }

    private String confirmed(String ledger, Map<String, Object> body) {
        String path = "/api/v1/" + ledger;
        String id = client.create(CLERK, path, json(body)).required("id").asText();
        client.step(CLERK, path + "/" + id, "/submission", null);
        client.step(APPROVER, path + "/" + id, "/confirmation", null);
        return id;
    }

    /** What was promised stands at the head of the year's report, as it stands by then. */
    private static void opens(JsonNode report, String item, String state, String rate) {
        assertEquals(List.of(item.substring(item.lastIndexOf('/') + 1)), texts(report, "lastYear", "id"));
        assertEquals(List.of(state), texts(report, "lastYear", "state"));
        assertEquals(List.of(), texts(report, "lastYearUnassigned", "id"));
        assertEquals(rate, report.at("/figures/LAST_YEAR_COMMITMENT_RATE/value").asText());
    }

    private static List<String> texts(JsonNode report, String list, String member) {
        List<String> texts = new ArrayList<>();
        report.required(list).forEach(one -> texts.add(one.required(member).asText()));
        return texts;
    }

    private static JsonNode json(Map<String, Object> body) {
        return YearFiles.JSON.valueToTree(body);
    }
}
