package dev.taizhang.platform.csv;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and figures as CSV that opens in a spreadsheet. */
@QuarkusTest
class CsvTest {

    private static final String MARK = "\ufeff";

    @Test
    void aListOpensInASpreadsheetWithChineseHeadings() {
        Staff staff = Staff.hired();
        Entered.draft("meetings", staff);
        ExtractableResponse<Response> answer = staff.clerk()
                .accept(Csv.TYPE)
                .get("/api/v1/meetings")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"meetings.csv\""))
                .extract();
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith(MARK), "a byte order mark");
        List<String> lines = text.substring(1).lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains("编号,") && lines.getFirst().contains("召开日期"));
        assertTrue(lines.get(1).contains("会-"));
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void aTextOfSeveralLinesStaysInItsCell() {
        Staff staff = Staff.hired();
        Entered.draft(
                "meetings", staff, Bodies.with(Bodies.meeting(staff.organization()), "summary", "一\n=1+1\r二\r\n三"));
        String text = staff.clerk()
                .accept(Csv.TYPE)
                .get("/api/v1/meetings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(text.contains("\"一\r\n=1+1\r\n二\r\n三\""), text);
    }

    @Test
    void headingsAreWireNamesForThoseWhoReadEnglish() {
        Staff staff = Staff.hired();
        staff.clerk()
                .accept(Csv.TYPE)
                .header("Accept-Language", "en")
                .get("/api/v1/lectures")
                .then()
                .statusCode(200)
                .body(containsString("attendanceBasis"));
    }

    @Test
    void aTextThatWouldBeAFormulaIsNone() {
        Staff staff = Staff.hired();
        Entered.draft(
                "meetings",
                staff,
                Bodies.with(Bodies.meeting(staff.organization()), "title", "=HYPERLINK(\"http://x\")，\"引号\""));
        staff.clerk()
                .accept(Csv.TYPE)
                .get("/api/v1/meetings")
                .then()
                .body(containsString("\"'=HYPERLINK(\"\"http://x\"\")，\"\"引号\"\"\""));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"=1+1,'=1+1", "@x,'@x", "-a,'-a", "-3,-3", "+21.1,+21.1", "三,三"})
    void onlyTextsAreMadeHarmless(String cell, String written) {
        assertEquals(written, CsvWriter.harmless(cell));
    }

    @Test
    void pagesOfATableAreLinkedLikeThoseOfAList() {
        Staff staff = Staff.hired();
        Entered.draft("meetings", staff);
        Entered.draft("meetings", staff);
        staff.clerk()
                .accept(Csv.TYPE)
                .get("/api/v1/meetings?limit=1")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/aggregated-reports/ROOT/2022?asOf=2022-12-15T18:00:00%2B08:00",
                "/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=ROOT&period=2022"
                        + "&asOf=2022-12-15T18:00:00%2B08:00&by=form,quarter"
            })
    void figuresAreRowsWithTheirParts(String target) {
        SignedIn.with("reader", "taizhang-demo")
                .accept(Csv.TYPE)
                .urlEncodingEnabled(false)
                .get(target)
                .then()
                .statusCode(200)
                .body(containsString("目标值,目标完成率（%）,序时应达"))
                .body(containsString("STUDY_MEETING_COUNT,学习会,,,,23,"))
                .body(containsString(",24,95.8,22.9\r\n"))
                .body(containsString("STUDY_MEETING_COUNT,学习会,form,GROUP_STUDY,集中学习,10,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/meetings?limit=1",
                "/api/v1/aggregated-reports/ROOT/2022",
                "/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=ROOT&period=2022"
            })
    void whoeverTakesAnythingGetsJson(String target) {
        SignedIn.with("reader", "taizhang-demo")
                .accept("*/*")
                .get(target)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void anyFormOfAnApplicationIsJson() {
        Staff staff = Staff.hired();
        for (String accept : List.of(
                "application/*",
                "APPLICATION/*;q=0.9",
                "*/*;q=0.1, application/*",
                "application/*;q=0.5, text/html",
                "application/*, text/csv;q=0.5")) {
            staff.clerk()
                    .header("Accept", accept)
                    .get("/api/v1/meetings")
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body("items", empty());
        }
    }

    @Test
    void anyFormOfATextIsATable() {
        Staff staff = Staff.hired();
        for (String accept : List.of(
                "text/*",
                "TEXT/*;q=0.9",
                "*/*;q=0.1, text/*",
                "application/json;q=0.5, text/*",
                "image/png, text/* ; q=0.4")) {
            staff.clerk()
                    .header("Accept", accept)
                    .get("/api/v1/meetings")
                    .then()
                    .statusCode(200)
                    .contentType(Csv.TYPE);
        }
        staff.clerk()
                .accept("text/*")
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .contentType(Csv.TYPE);
        staff.clerk()
                .accept("application/json, text/*;q=0.5")
                .get("/api/v1/meetings")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void whatIsNamedAndRefusedIsNotGivenForItsKind() {
        Staff staff = Staff.hired();
        for (String accept : List.of("text/csv;q=0, text/*", "application/json;q=0, application/*, image/*")) {
            staff.clerk()
                    .header("Accept", accept)
                    .get("/api/v1/meetings")
                    .then()
                    .statusCode(406);
        }
    }

    @Test
    void aTextThatIsNoTableIsGivenAsWhatItIs() {
        Staff staff = Staff.hired();
        Entered article = Entered.draft("articles", staff);
        staff.clerk()
                .accept("text/*")
                .get(article.path() + "/review-form")
                .then()
                .statusCode(200)
                .contentType("text/html");
        staff.clerk()
                .accept("text/*")
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Csv.TYPE, "text/*", "text/*, image/png"})
    void whatHasNoRowsIsNotGivenAsATable(String accept) {
        Staff staff = Staff.hired();
        staff.clerk().accept(accept).get("/api/v1/me").then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    }
}
