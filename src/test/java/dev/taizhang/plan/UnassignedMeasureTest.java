package dev.taizhang.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that was promised is lost: a measure that nobody made an action item of is in the next report all the same. */
@QuarkusTest
class UnassignedMeasureTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void aMeasureWithoutAnItemOpensTheNextReportUntilItHasOne() {
        String nothing = asOf();
        Entered measure = measure("2022", "健全台账制度");
        String promised = asOf();
        Entered item = Entered.known(
                "action-items",
                staff,
                Entered.post(
                                staff.clerk(),
                                measure.path() + "/action-items",
                                null,
                                Map.of("responsibleOrganization", staff.organization(), "due", "2023-06-30"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        report("2023").body("lastYearUnassigned.id", contains(measure.id())).body("lastYear", hasSize(0));
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        report("2023?asOf=" + nothing).body("lastYearUnassigned", hasSize(0));
        report("2023?asOf=" + promised)
                .body("lastYearUnassigned.id", contains(measure.id()))
                .body("lastYearUnassigned.statement", contains("每季度核对一次。"))
                .body("lastYear", hasSize(0))
                .body("figures.LAST_YEAR_COMMITMENT_RATE.value", nullValue());
        report("2023").body("lastYearUnassigned", hasSize(0)).body("lastYear.id", contains(item.id()));
        item.step(staff.approver(), "cancellation", Map.of("reason", "并入其他事项")).statusCode(200);
        report("2023").body("lastYearUnassigned", hasSize(0)).body("lastYear.state", contains("CANCELLED"));
    }

    @ParameterizedTest
    @CsvSource({"2022,2023,2022", "2022-S1,2022-S2,2022-S1", "2022-Q3,2022-Q4,2022-Q3", "2022-M12,2023-M01,2022-M12"})
    void itIsPromisedForThePeriodAfterThatOfItsReport(String planned, String promised, String same) {
        Entered measure = measure(planned, "健全台账制度");
        report(promised).body("lastYearUnassigned.id", contains(measure.id()));
        report(same).body("lastYearUnassigned", hasSize(0));
        report("2021").body("lastYearUnassigned", hasSize(0));
        report("2023?through=2022-12-31").body("lastYearUnassigned", hasSize(0));
    }

    @Test
    void oneThatIsAmendedOrVoidedIsShownAsItIs() {
        Entered measure = measure("2022", "健全台账制度");
        measure.step(staff.clerk(), "amendments", Map.of("reason", "期间有误", "content", body("2021", "健全报送制度")))
                .statusCode(201);
        measure.submitted().confirmed();
        report("2023").body("lastYearUnassigned", hasSize(0));
        report("2022").body("lastYearUnassigned.title", contains("健全报送制度"));
        measure.step(staff.approver(), "void", Map.of("reason", "重复")).statusCode(200);
        report("2022").body("lastYearUnassigned", hasSize(0));
    }

    @Test
    void onlyWhoReadsTheMeasureSeesIt() {
        Entered measure = measure("2022", "健全台账制度");
        staff.as(Role.STATISTICS)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2023")
                .then()
                .statusCode(200)
                .body("lastYearUnassigned", hasSize(0));
        page("zh-CN")
                .body(containsString("/api/v1/planned-measures/" + measure.id()))
                .body(containsString("未启动"));
        page("en").body(containsString("not started"));
        Staff beside = Staff.hired();
        beside.as(Role.READER)
                .accept("text/html")
                .get("/api/v1/aggregated-reports/" + beside.organization() + "/2023")
                .then()
                .statusCode(200)
                .body(not(containsString("未启动")));
    }

    private ValidatableResponse page(String language) {
        return staff.as(Role.READER)
                .accept("text/html")
                .header("Accept-Language", language)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/2023")
                .then()
                .statusCode(200);
    }

    private Entered measure(String period, String title) {
        return Entered.confirmed("planned-measures", staff, body(period, title));
    }

    private Map<String, Object> body(String period, String title) {
        return Map.of(
                "organization",
                staff.organization(),
                "title",
                title,
                "statement",
                "每季度核对一次。",
                "period",
                period,
                "plannedOn",
                "2022-12-20");
    }

    private ValidatableResponse report(String question) {
        return staff.as(Role.READER)
                .urlEncodingEnabled(false)
                .get("/api/v1/aggregated-reports/" + staff.organization() + "/" + question)
                .then()
                .statusCode(200);
    }

    /** The instant of the last thing that was recorded. */
    private String asOf() {
        return report("2023").extract().<String>path("asOf").replace("+", "%2B");
    }
}
