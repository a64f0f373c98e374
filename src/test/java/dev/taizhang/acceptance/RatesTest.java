package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rate and average of the demo year in every case: value, parts, text, change in points, trace. */
@QuarkusTest
class RatesTest {

    private static final List<String> PARTS = List.of("numerator", "denominator", "lags");

    static Stream<Named<JsonNode>> cases() {
        return AcceptanceTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEveryRateAndAverageOfTheReport(JsonNode wanted) {
        JsonNode report = Asking.report(wanted);
        List<Executable> checks = new ArrayList<>();
        for (String metric : Expected.QUOTIENTS) {
            JsonNode figure = report.required("figures").required(metric);
            JsonNode expected = wanted.required("figures").required(metric);
            JsonNode compared =
                    wanted.required("comparison").required("figures").path(metric);
            checks.add(() -> quotient(metric, expected, figure));
            checks.add(
                    () -> points(metric, compared, figure.required("comparison").required("previousYear")));
        }
        checks.add(() -> without(wanted.at("/figures/COVERAGE_ORG_RATE"), report.at("/figures/COVERAGE_ORG_RATE")));
        assertAll(checks);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tracesBothPartsOfARate(JsonNode wanted) {
        JsonNode report = Asking.report(wanted);
        List<Executable> checks = new ArrayList<>();
        for (String metric : Expected.RATIOS) {
            JsonNode figure = report.required("figures").required(metric);
            JsonNode link = figure.required("contributions");
            checks.add(() -> {
                SortedMap<String, Long> sums = new TreeMap<>(Map.of("NUMERATOR", 0L, "DENOMINATOR", 0L));
                List<JsonNode> items = Asking.items(link.required("href").asText());
                items.forEach(item -> sums.merge(
                        item.required("part").asText(), item.required("amount").asLong(), Long::sum));
                assertEquals(
                        Map.of(
                                "NUMERATOR", figure.required("numerator").asLong(),
                                "DENOMINATOR", figure.required("denominator").asLong()),
                        sums,
                        metric);
                assertEquals(link.required("count").asInt(), items.size(), metric);
            });
        }
        assertAll(checks);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsFiguresAgainstTheirTargets(JsonNode wanted) {
        JsonNode figures = Asking.report(wanted).required("figures");
        SortedMap<String, JsonNode> expected = new TreeMap<>();
        wanted.required("targets")
                .forEach(target -> expected.put(target.required("metric").asText(), target));
        List<Executable> checks = new ArrayList<>();
        figures.properties()
                .forEach(figure -> checks.add(() -> assertEquals(
                        expected.containsKey(figure.getKey()), figure.getValue().has("target"), figure.getKey())));
        expected.forEach((metric, target) -> checks.add(() -> {
            JsonNode got = figures.required(metric).required("target");
            assertEquals(target.required("target"), got.required("value"), metric);
            assertEquals(target.required("completionPercent"), got.required("completion"), metric);
            assertEquals(target.required("expectedToDate"), got.required("expectedToDate"), metric);
            assertEquals(target.required("elapsedDays"), got.required("elapsedDays"), metric);
            assertEquals(target.required("days"), got.required("days"), metric);
        }));
        assertAll(checks);
    }

    private static void quotient(String metric, JsonNode expected, JsonNode figure) {
        assertEquals(expected.required("value"), figure.required("value"), metric);
        for (String part : PARTS) {
            assertEquals(expected.path(part), figure.path(part), metric + " " + part);
        }
        assertEquals(expected.required("unit"), figure.required("unit"), metric);
        assertEquals(expected.at("/display/exact"), figure.required("display"), metric);
        assertEquals(expected.required("value").isNull(), figure.has("reason"), metric);
    }

    /** The data compare rates that have a value in both years; an average has no points. */
    private static void without(JsonNode expected, JsonNode figure) {
        List<String> codes = new ArrayList<>();
        expected.required("without").forEach(key -> codes.add(Expected.code(key.asText())));
        List<String> got = new ArrayList<>();
        figure.required("without").forEach(code -> got.add(code.asText()));
        assertEquals(codes, got);
    }

    private static void points(String metric, JsonNode expected, JsonNode got) {
        if (expected.isMissingNode()) {
            return;
        }
        assertEquals(expected.required("base"), got.required("value"), metric);
        assertEquals(expected.required("differencePoints"), got.required("change"), metric);
        assertEquals(expected.required("percent"), got.required("changeRate"), metric);
        assertEquals(expected.required("percentOmitted"), got.required("changeRateOmitted"), metric);
        assertTrue(got.required("changeDisplay").asText().endsWith("个百分点"), metric);
    }
}
