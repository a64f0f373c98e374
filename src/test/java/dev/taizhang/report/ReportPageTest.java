package dev.taizhang.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page to read says what the report says, and leads to its records. */
@QuarkusTest
class ReportPageTest {

    private static final String DEMO = "/api/v1/aggregated-reports/ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00";
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @Test
    void whatTheReportListsIsOnThePage() {
        JsonPath report = reader().get(DEMO).jsonPath();
        String page = page();
        for (String list : List.of("actionItems.overdue", "lastYear")) {
            List<String> numbers = report.getList(list + ".number");
            assertTrue(!numbers.isEmpty(), list);
            numbers.forEach(number -> assertTrue(page.contains(">" + number + "</a>"), number + " of " + list));
        }
        assertTrue(page.contains("<li>已逾期 " + report.getInt("riskChecks.overdue") + "</li>"));
    }

    @Test
    void organisationsAndPeriodsAreNamedNotCoded() {
        String page = page();
        assertTrue(page.contains("<td>示例县某局机关党委 "), "who is to do it");
        assertTrue(page.contains("<li>2022年第一季度 已完成</li>"), "when a duty was met");
        assertTrue(!page.contains("<td>JGDW") && !page.contains("<li>2022-Q"), "codes");
    }

    @Test
    void everyFigureOfSeveralQuartersIsDrawn() {
        JsonPath report = reader().get(DEMO).jsonPath();
        long drawn = report.<String, Object>getMap("figures").keySet().stream()
                .filter(code -> report.getList("figures." + code + ".breakdowns.quarter") != null)
                .count();
        assertEquals(drawn, Pattern.compile("<svg ").matcher(page()).results().count());
    }

    @Test
    void everyLinkLeadsToRecords() {
        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(page()).results().forEach(found -> links.add(found.group(1)));
        assertTrue(links.size() > 20, "links: " + links.size());
        for (String link : links) {
            reader().get(link.replace("&amp;", "&")).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022,2022年,2022",
        "2022-S2,2022年下半年,Second half of 2022",
        "2022-Q3,2022年第三季度,Third quarter of 2022",
        "2022-M05,2022年5月,2022-5",
        "2022-01-01/2022-06-30,2022年1月1日至2022年6月30日,2022-1-1 to 2022-6-30"
    })
    void aPeriodIsNamedInTheLanguageOfTheReader(String period, String chinese, String english) {
        String value = "/api/v1/metrics/BRIEF_ISSUED/values?organization=ROOT&period=" + period.replace("/", "%2F");
        reader().get(value).then().statusCode(200).body("period.label", equalTo(chinese));
        reader().header("Accept-Language", "en").get(value).then().body("period.label", equalTo(english));
        if (!period.contains("/")) {
            reader().accept("text/html")
                    .get("/api/v1/aggregated-reports/ROOT/" + period)
                    .then()
                    .body(containsString(chinese));
        }
    }

    private static String page() {
        return reader().accept("text/html")
                .get(DEMO)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification reader() {
        return SignedIn.with("reader", "taizhang-demo").urlEncodingEnabled(false);
    }
}
