package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the demo year's report says beside its figures, at each cut-off as its records stood then. */
@QuarkusTest
class FollowUpTest {

    private static final String REPORT = "/api/v1/aggregated-reports/";

    /** How many findings were open, and how many of them overdue, at a cut-off. */
    record Standing(String asOf, int open, int overdue) {}

    static Stream<Standing> standings() {
        return Stream.of(
                new Standing("2022-06-30T23:59:59%2B08:00", 3, 0),
                new Standing("2022-12-15T18:00:00%2B08:00", 2, 1),
                new Standing("2022-12-31T23:59:59%2B08:00", 1, 1));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void saysHowFindingsStood(Standing wanted) {
        JsonNode report = Asking.get(REPORT + "ROOT/2022?asOf=" + wanted.asOf());
        assertEquals(wanted.open(), report.at("/riskChecks/open").asInt());
        assertEquals(wanted.overdue(), report.at("/riskChecks/overdue").asInt());
        long found = 0;
        for (JsonNode severity : report.at("/riskChecks/findingsBySeverity")) {
            found += severity.asLong();
        }
        assertEquals(report.at("/figures/FINDING_COUNT/value").asLong(), found);
    }

    /** Found overdue after it was closed late: it is asked why it does not count any more. */
    @Test
    void saysWhyAFindingIsNotOverdueAnyMore() {
        Map<String, String> reasons = new TreeMap<>();
        Asking.items("/api/v1/metrics/OVERDUE_COUNT/contributions?organization=ROOT&period=2022&counted=false&limit=200"
                        + "&asOf=2022-12-15T18:00:00%2B08:00")
                .forEach(item -> reasons.put(
                        item.required("externalKey").asText(),
                        item.required("reason").asText()));
        assertEquals("CLOSED", reasons.get("FND-2022-004"));
        assertEquals("CLOSED", reasons.get("FND-2022-007"));
        assertEquals("DISMISSED", reasons.get("FND-2022-012"));
        assertEquals("NO_SUCH_FACT", reasons.get("FND-2022-001"));
        assertEquals(null, reasons.get("FND-2022-010"));
    }

    @Test
    void saysWhatBecameOfLastYearsMeasures() {
        JsonNode half = Asking.get(REPORT + "ROOT/2022?asOf=2022-06-30T23:59:59%2B08:00");
        assertEquals(12, half.at("/lastYear").size());
        assertEquals(5, closed(half));
        JsonNode end = Asking.get(REPORT + "ROOT/2022?asOf=2022-12-31T23:59:59%2B08:00");
        assertEquals(11, closed(end));
        assertEquals(0, Asking.get(REPORT + "ROOT/2021").at("/lastYear").size());
    }

    @Test
    void saysHowActionItemsStoodAndWhichWereOverdue() {
        JsonNode report = Asking.get(REPORT + "ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00");
        Map<String, Integer> byState = new TreeMap<>();
        report.at("/actionItems/byState")
                .properties()
                .forEach(state -> byState.put(state.getKey(), state.getValue().asInt()));
        assertEquals(
                Map.of("OPEN", 1, "IN_PROGRESS", 5, "READY_FOR_VERIFICATION", 1, "CLOSED", 19, "CANCELLED", 1),
                byState);
        List<String> overdue = report.at("/actionItems/overdue").findValuesAsText("externalKey");
        assertEquals(List.of("ACI-2022-012", "ACI-2022-013", "ACI-2022-010"), overdue);
    }

    @Test
    void aMachineThatPullsStatisticsSeesNumbersAndNoRecords() {
        String path = REPORT + "ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00";
        JsonNode whole = Asking.get(path);
        var seen = Asking.as("statistics")
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(whole.required("digest").asText(), seen.getString("digest"));
        assertEquals(whole.at("/riskChecks/open").asInt(), seen.getInt("riskChecks.open"));
        assertEquals(List.of(), seen.getList("lastYear"));
        assertEquals(List.of(), seen.getList("actionItems.overdue"));
    }

    private static long closed(JsonNode report) {
        return report.at("/lastYear").findValuesAsText("state").stream()
                .filter("CLOSED"::equals)
                .count();
    }
}
