package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every duty of the demo year in every case: how it stands, what met it, and how it is worded. */
@QuarkusTest
class DutiesTest {

    static Stream<Named<JsonNode>> cases() {
        return AcceptanceTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesEveryDutyOfTheReport(JsonNode wanted) {
        assertEquals(expected(wanted), got(Asking.report(wanted).required("obligations")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void listsTheSameDuties(JsonNode wanted) {
        String list = "/api/v1/obligations?limit=5&period=2022&subtree="
                + Expected.code(wanted.required("organization").asText()) + "&" + Asking.cutOff(wanted);
        assertEquals(expected(wanted), got(Asking.items(list)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wordsTheQuarterlyDuties(JsonNode wanted) {
        JsonNode got = Asking.report(wanted).required("dutyClauses");
        SortedMap<String, String> expected = new TreeMap<>();
        wanted.path("dutyClauses").properties().forEach(clause -> {
            String[] parts = clause.getKey().split("/", 2);
            expected.put(parts[0] + "/" + Expected.code(parts[1]), said(clause.getValue()));
        });
        SortedMap<String, String> said = new TreeMap<>();
        if (wanted.has("dutyClauses")) {
            got.properties().forEach(clause -> said.put(clause.getKey(), said(clause.getValue())));
        }
        assertEquals(expected, said);
    }

    private static String said(JsonNode clause) {
        return clause.required("everyQuarterMayBePrinted").asText() + " "
                + clause.path("clause").asText("-");
    }

    private static SortedMap<String, String> expected(JsonNode wanted) {
        SortedMap<String, String> expected = new TreeMap<>();
        wanted.required("obligations").forEach(duty -> {
            List<String> metBy = new ArrayList<>();
            duty.required("metBy").forEach(key -> metBy.add(key.asText()));
            expected.put(
                    String.join(
                            " ",
                            duty.required("rule").asText(),
                            Expected.code(duty.required("organization").asText()),
                            duty.required("period").asText()),
                    duty.required("state").asText() + " " + metBy + " "
                            + duty.required("done").asInt());
        });
        return expected;
    }

    private static SortedMap<String, String> got(Iterable<JsonNode> duties) {
        SortedMap<String, String> got = new TreeMap<>();
        duties.forEach(duty -> {
            List<String> metBy = new ArrayList<>();
            duty.required("metBy")
                    .forEach(record -> metBy.add(record.required("externalKey").asText()));
            got.put(
                    String.join(
                            " ",
                            duty.required("rule").asText(),
                            duty.required("organization").asText(),
                            duty.required("period").asText()),
                    duty.required("state").asText() + " " + metBy + " "
                            + duty.required("done").asInt());
        });
        return got;
    }
}
