package dev.taizhang.officialreport;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a report are those of the moment they were computed, whatever becomes of the records. */
@QuarkusTest
class FrozenFiguresTest {

    @Inject
    DataSource database;

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void areTheAggregatedReportOfThatMomentInBothLanguagesToEachReader() {
        Staff below = Staff.below(staff.organization());
        Entered.confirmed("meetings", below, Bodies.meeting(below.organization()));
        Entered.confirmed(
                "lectures",
                below,
                Bodies.with(
                        Bodies.with(Bodies.with(Bodies.lecture(below.organization()), "attendance", 2), "onsite", 2),
                        "online",
                        0));
        Entered report = Reports.at(staff, "COMPUTED");
        JsonPath frozen = report.shown();
        Entered.confirmed("meetings", below, Bodies.meeting(below.organization()));
        for (RequestSpecification[] reader : List.of(
                new RequestSpecification[] {staff.as(Role.READER), staff.as(Role.READER)},
                new RequestSpecification[] {staff.as(Role.ADMIN), staff.as(Role.ADMIN)})) {
            for (String language : List.of("zh-CN", "en")) {
                Map<String, Object> fresh = reader[0]
                        .header("Accept-Language", language)
                        .queryParam("asOf", frozen.getString("frozen.asOf"))
                        .queryParam("through", frozen.getString("frozen.through"))
                        .get("/api/v1/aggregated-reports/" + staff.organization() + "/2022")
                        .then()
                        .statusCode(200)
                        .body("digest", equalTo(frozen.getString("frozen.digest")))
                        .extract()
                        .path("$");
                Map<String, Object> kept = reader[1]
                        .header("Accept-Language", language)
                        .get(report.path() + "/figures")
                        .then()
                        .statusCode(200)
                        .header("ETag", notNullValue())
                        .extract()
                        .path("$");
                assertEquals(fresh, kept);
                reader[0] = staff.as(Role.READER);
                reader[1] = staff.as(Role.READER);
            }
        }
    }

    @Test
    void stayWhatTheyAreAndTellWhatIsDifferentNow() {
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered report = Reports.at(staff, "ISSUED");
        drift(report).body("figures", empty());
        String figures = figures(report);
        Entered second = Entered.confirmed(
                "meetings", staff, Bodies.with(Bodies.meeting(staff.organization()), "heldOn", "2022-05-05"));
        assertEquals(figures, figures(report));
        drift(report)
                .body("through", equalTo(report.shown().getString("frozen.through")))
                .body("figures.code", hasItem("STUDY_MEETING_COUNT"))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.before.value", equalTo(1))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.after.value", equalTo(2))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.difference", equalTo(1))
                .body("figures.find { it.code == 'STUDY_MEETING_COUNT' }.breakdowns", hasItem("quarter"));
        second.step(staff.approver(), "void", Map.of("reason", "误录")).statusCode(200);
        drift(report).body("figures", empty());
    }

    @Test
    void areReplacedUntilTheReportIsHandedIn() {
        Entered report = Reports.at(staff, "COMPUTED");
        String before = report.shown().getString("frozen.digest");
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        report.step(staff.clerk(), "computation", null).statusCode(200).body("state", equalTo("COMPUTED"));
        String after = report.shown().getString("frozen.digest");
        List<Trail.Digests> computed = Trail.of(database, "REPORT_COMPUTED", report.id());
        String said = Trail.document(database, report.id());
        assertEquals(
                List.of(computed(computed.get(0), said, before), computed(computed.get(1), said, after)), computed);
        report.step(staff.clerk(), "submission", null).statusCode(200);
        report.step(staff.clerk(), "computation", null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo("IN_REVIEW"))
                .body("allowedTransitions", contains("PASS", "RETURN"));
        report.step(staff.approver(), "review", null).statusCode(200);
        report.step(staff.as(Role.SIGNATORY), "signature", null).statusCode(200);
        Trail.Digests signed = Trail.of(database, "REPORT_SIGNED", report.id()).getFirst();
        assertEquals(Trail.step(signed.before(), "SIGNED", said, after, null, null, null, null), signed);
    }

    private static Trail.Digests computed(Trail.Digests step, String said, String figures) {
        return Trail.step(step.before(), "COMPUTED", said, figures, null, null, null, null);
    }

    @Test
    void fallAwayWhenTheReportIsCorrectedAndKeepToTheDayAskedFor() {
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Entered report = Reports.at(staff, "COMPUTED");
        report.replace("*", Bodies.with(Reports.body(staff.organization()), "through", "2022-02-28"))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("frozen", nullValue())
                .body("through", equalTo("2022-02-28"));
        for (String read : List.of("figures", "drift", "changes")) {
            staff.as(Role.READER)
                    .get(report.path() + "/" + read)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REPORT_NOT_COMPUTED"));
        }
        report.step(staff.clerk(), "computation", null).statusCode(200).body("frozen.through", equalTo("2022-02-28"));
        staff.as(Role.READER)
                .get(report.path() + "/figures")
                .then()
                .body("figures.STUDY_MEETING_COUNT.value", equalTo(0));
    }

    @Test
    void areNotSentAgainToWhoHasThem() {
        Entered report = Reports.at(staff, "COMPUTED");
        for (String read : List.of("figures", "drift", "changes")) {
            String path = report.path() + "/" + read;
            String etag = staff.as(Role.READER)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");
            staff.as(Role.READER).header("If-None-Match", etag).get(path).then().statusCode(304);
        }
        Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        staff.as(Role.READER).get(report.path() + "/drift").then().body("figures", not(empty()));
    }

    @Test
    void areNotThereForWhoMayNotReadTheReport() {
        Entered report = Reports.at(staff, "COMPUTED");
        Staff stranger = Staff.hired();
        for (String read : List.of("", "/figures", "/drift", "/changes")) {
            stranger.clerk().get(report.path() + read).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            staff.as(Role.STATISTICS).get(report.path() + read).then().statusCode(404);
        }
    }

    private ValidatableResponse drift(Entered report) {
        return staff.as(Role.READER).get(report.path() + "/drift").then().statusCode(200);
    }

    private String figures(Entered report) {
        return staff.as(Role.READER)
                .get(report.path() + "/figures")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
