package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.Asking.cutOff;
import static dev.taizhang.acceptance.Asking.encoded;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of the demo year in every case: value, breakdowns, texts, comparison, other periods, trace. */
@QuarkusTest
class AcceptanceTest {

    private static final String REPORTS = "/api/v1/aggregated-reports/";
    private static final String METRICS = "/api/v1/metrics/";

    static Stream<Named<JsonNode>> cases() {
        return Expected.cases().map(wanted -> Named.of(wanted.required("id").asText(), wanted));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEveryFigureOfTheReport(JsonNode wanted) {
        JsonNode report = Asking.get(REPORTS + code(wanted) + "/2022?" + cutOff(wanted));
        List<Executable> checks = new ArrayList<>();
        for (String metric : Expected.METRICS) {
            JsonNode figure = report.required("figures").required(metric);
            JsonNode expected = wanted.required("figures").required(metric);
            checks.add(() -> value(metric, expected, figure));
            checks.add(() -> breakdowns(metric, expected, figure.required("breakdowns")));
            JsonNode compared = wanted.required("comparison");
            JsonNode other = figure.required("comparison").required("previousYear");
            checks.add(() ->
                    assertEquals("YEAR_ON_YEAR", compared.required("kind").asText(), "another kind is another member"));
            checks.add(() -> comparison(metric, compared.required("figures").required(metric), other));
            checks.add(() -> assertEquals(compared.required("basePeriod"), other.required("period"), metric));
        }
        assertAll(checks);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsTheContributionsBehindEachFigure(JsonNode wanted) {
        JsonNode report = Asking.get(REPORTS + code(wanted) + "/2022?" + cutOff(wanted));
        List<Executable> checks = new ArrayList<>();
        for (String metric : Expected.METRICS) {
            JsonNode figure = report.required("figures").required(metric);
            JsonNode link = figure.required("contributions");
            checks.add(() -> {
                List<JsonNode> items = Asking.items(link.required("href").asText());
                long sum = items.stream()
                        .mapToLong(item -> item.required("amount").asLong())
                        .sum();
                assertEquals(figure.required("value").asLong(), sum, metric);
                assertEquals(link.required("count").asInt(), items.size(), metric);
            });
        }
        assertAll(checks);
    }

    @Test
    void givesTheFiguresOfOtherPeriods() {
        JsonNode wanted = Expected.cases()
                .filter(candidate -> candidate.has("otherPeriods"))
                .findFirst()
                .orElseThrow();
        List<Executable> checks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> period :
                wanted.required("otherPeriods").properties()) {
            for (String metric : Expected.METRICS) {
                if (!period.getValue().has(metric)) {
                    continue;
                }
                JsonNode value = Asking.get(values(metric, wanted, period.getKey()));
                checks.add(() -> assertEquals(
                        period.getValue().required(metric).asLong(),
                        value.required("value").asLong(),
                        metric + " of " + period.getKey()));
            }
        }
        assertEquals(8 * 13, checks.size());
        assertAll(checks);
    }

    @Test
    void comparesWithThePrecedingPeriod() {
        JsonNode wanted = Expected.cases()
                .filter(candidate -> candidate.has("precedingPeriod"))
                .findFirst()
                .orElseThrow();
        JsonNode preceding = wanted.required("precedingPeriod");
        List<Executable> checks = new ArrayList<>();
        for (String metric : Expected.METRICS) {
            if (!preceding.required("figures").has(metric)) {
                continue;
            }
            JsonNode value = Asking.get(
                    values(metric, wanted, preceding.required("period").asText()) + "&compare=precedingPeriod");
            checks.add(() -> comparison(
                    metric,
                    preceding.required("figures").required(metric),
                    value.required("comparison").required("precedingPeriod")));
        }
        assertAll(checks);
    }

    @Test
    void tracesFiguresToTheRecordsCountedAndNotCounted() {
        JsonNode wanted = Expected.cases()
                .filter(candidate -> candidate.has("traces"))
                .findFirst()
                .orElseThrow();
        List<Executable> checks = new ArrayList<>();
        wanted.required("traces").properties().stream()
                .filter(trace -> Expected.METRICS.contains(trace.getKey()))
                .forEach(trace -> {
                    checks.add(() -> counted(trace.getKey(), trace.getValue(), wanted));
                    checks.add(() -> notCounted(trace.getKey(), trace.getValue(), wanted));
                });
        assertEquals(12, checks.size());
        assertAll(checks);
    }

    private static void value(String metric, JsonNode expected, JsonNode figure) {
        JsonNode display = expected.required("display");
        assertEquals(
                expected.required("value").asLong(), figure.required("value").asLong(), metric);
        assertTrue(figure.required("value").isIntegralNumber(), metric);
        assertEquals(expected.required("unit").asText(), figure.required("unit").asText(), metric);
        assertEquals(
                display.required("exact").asText(), figure.required("display").asText(), metric);
        assertEquals(
                display.required("approx").asText(),
                figure.required("approximate").asText(),
                metric);
    }

    private static void breakdowns(String metric, JsonNode expected, JsonNode breakdowns) {
        for (Map.Entry<String, JsonNode> member : expected.properties()) {
            if (member.getKey().startsWith("by")) {
                String name = member.getKey().substring(2, 3).toLowerCase(Locale.ROOT)
                        + member.getKey().substring(3);
                SortedMap<String, Long> wanted = new TreeMap<>();
                member.getValue()
                        .properties()
                        .forEach(part -> wanted.put(
                                name.equals("organization") ? Expected.code(part.getKey()) : part.getKey(),
                                part.getValue().asLong()));
                SortedMap<String, Long> got = new TreeMap<>();
                breakdowns
                        .required(name)
                        .forEach(part -> got.put(
                                part.required("key").asText(),
                                part.required("value").asLong()));
                assertEquals(wanted, got, metric + " by " + name);
            }
        }
    }

    private static void comparison(String metric, JsonNode expected, JsonNode got) {
        assertEquals(expected.required("base").asLong(), got.required("value").asLong(), metric);
        assertEquals(
                expected.required("difference").asLong(), got.required("change").asLong(), metric);
        assertEquals(expected.required("percent"), got.required("changeRate"), metric);
        if (expected.has("percentOmitted")) {
            assertEquals(expected.required("percentOmitted"), got.required("changeRateOmitted"), metric);
        }
    }

    private static void counted(String metric, JsonNode trace, JsonNode wanted) {
        SortedMap<String, Long> expected = new TreeMap<>();
        trace.required("counted")
                .forEach(item -> expected.put(
                        item.required("record").asText(),
                        item.required("amount").asLong()));
        SortedMap<String, Long> got = new TreeMap<>();
        Asking.items(contributions(metric, wanted))
                .forEach(item -> got.put(
                        item.required("externalKey").asText(),
                        item.required("amount").asLong()));
        assertEquals(expected, got, metric);
    }

    /** Others may be listed; those that the data name must be, but for what was not known yet at the cut-off. */
    private static void notCounted(String metric, JsonNode trace, JsonNode wanted) {
        SortedMap<String, String> got = new TreeMap<>();
        Asking.items(contributions(metric, wanted) + "&counted=false")
                .forEach(item -> got.put(
                        item.required("externalKey").asText(),
                        item.required("reason").asText()));
        for (JsonNode item : trace.required("notCounted")) {
            String record = item.required("record").asText();
            String reason = item.required("reason").asText();
            if (!reason.equals("ENTERED_AFTER_CUTOFF") || got.containsKey(record)) {
                assertEquals(reason, got.get(record), metric + ": " + record);
            }
        }
    }

    private static String values(String metric, JsonNode wanted, String period) {
        return METRICS + metric + "/values?organization=" + code(wanted) + "&period=" + encoded(period) + "&"
                + cutOff(wanted);
    }

    private static String contributions(String metric, JsonNode wanted) {
        return METRICS + metric + "/contributions?limit=37&organization=" + code(wanted) + "&period=2022&"
                + cutOff(wanted);
    }

    private static String code(JsonNode wanted) {
        return Expected.code(wanted.required("organization").asText());
    }
}
