package dev.taizhang.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.taizhang.closing.Closings;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was taken away is told by what it was and whose it was, to whoever administers that. */
@QuarkusTest
class ExportRowsTest {

    private static final String METRIC = "/api/v1/metrics/STUDY_MEETING_COUNT/contributions?period=2022&organization=";
    private static final String REPORT = "/api/v1/aggregated-reports/";

    private Staff top;
    private Staff below;
    private String code;

    @BeforeEach
    void hire() {
        top = Staff.hired();
        below = Staff.below(top.organization());
        code = below.as(Role.READER)
                .get("/api/v1/organizations/" + below.organization())
                .path("code");
    }

    @Test
    void theTableOfAFigureNamesTheMetricAndTheOrganisation() {
        taken("text/csv", METRIC + below.organization());
        taken("text/csv", METRIC + code);
        exports(below)
                .body("items", hasSize(2))
                .body("items.resourceKind", everyItem(equalTo("METRIC")))
                .body("items.resource", everyItem(equalTo("STUDY_MEETING_COUNT")))
                .body("items.organization", everyItem(equalTo(code)))
                .body("items.code", everyItem(equalTo("TEXT_CSV")))
                .body("items.actor", everyItem(equalTo(reader())));
    }

    @Test
    void thePageOfAReportNamesTheOrganisationAndThePeriod() {
        taken("text/html", REPORT + below.organization() + "/2022");
        taken("text/html", REPORT + code + "/2022-Q1");
        taken("text/html", REPORT + code + "/2022-01-01%2F2022-06-30");
        String begin = below.organization() + "/";
        exports(below)
                .body("items.resourceKind", everyItem(equalTo("AGGREGATED_REPORT")))
                .body(
                        "items.resource",
                        containsInAnyOrder(begin + "2022", begin + "2022-Q1", begin + "2022-01-01/2022-06-30"))
                .body("items.organization", everyItem(equalTo(code)));
        exports(below, "&resource=" + begin + "2022-Q1").body("items", hasSize(1));
    }

    @Test
    void aListIsThatOfTheOrganisationItWasNarrowedTo() {
        taken("text/csv", "/api/v1/meetings?organization=" + code);
        taken("text/csv", "/api/v1/obligations?period=2022&subtree=" + below.organization());
        exports(below).body("items.resourceKind", containsInAnyOrder("MEETING", "OBLIGATION"));
        taken("text/csv", "/api/v1/lectures");
        exports(below, "&resourceKind=LECTURE").body("items", empty());
        exports(top, "&resourceKind=LECTURE").body("items", hasSize(1));
    }

    @Test
    void aFileOrAFormIsThatOfTheRecordThatItBelongsTo() {
        Entered meeting = Entered.draft("meetings", below);
        String file = below.clerk()
                .queryParam("name", "纪要.pdf")
                .contentType("application/octet-stream")
                .body("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII))
                .post(meeting.path() + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
        Entered article = Entered.draft("articles", below);
        SignedIn.with(SignedIn.account(Role.READER, null), SignedIn.PASSWORD)
                .get(file)
                .then()
                .statusCode(200);
        taken("text/html", article.path() + "/review-form");
        String attachment = meeting.id() + "/" + file.substring(file.lastIndexOf('/') + 1);
        exports(below)
                .body("items.resourceKind", containsInAnyOrder("ATTACHMENT", "ARTICLE"))
                .body("items.resource", containsInAnyOrder(attachment, article.id()))
                .body("items.code", containsInAnyOrder("APPLICATION_PDF", "TEXT_HTML"))
                .body("items.organization", everyItem(equalTo(code)));
    }

    @Test
    void whatIsKeptByAnOrganizationAndIsNoRecordIsItsOwnTooWhoeverTookIt() {
        String relaxations = "/four-eyes-relaxations";
        String closing = Closings.closed(below, "2020");
        String subscription = "/api/v1/notice-subscriptions/"
                + Entered.post(below.as(Role.ADMIN), "/api/v1/notice-subscriptions", null, subscription())
                        .statusCode(201)
                        .extract()
                        .path("subscription.id");
        taken("text/csv", "/api/v1/organizations/" + code + relaxations);
        taken("text/csv", "/api/v1/organizations/" + below.organization() + relaxations);
        taken("text/csv", closing + "/history");
        taken("text/csv", closing + "/changes");
        taken(top.as(Role.ADMIN), "text/csv", subscription + "/notices");
        itsOwn("ORGANIZATION", below.organization());
        itsOwn("PERIOD_CLOSING", closing.substring(closing.lastIndexOf('/') + 1));
        itsOwn("NOTICE_SUBSCRIPTION", subscription.substring(subscription.lastIndexOf('/') + 1));
    }

    private Map<String, Object> subscription() {
        return Map.of(
                "name", "市平台",
                "channel", "WEBHOOK",
                "target", "https://hooks.example/robot",
                "organization", below.organization());
    }

    private void itsOwn(String kind, String resource) {
        exports(below, "&resourceKind=" + kind)
                .body("items", not(empty()))
                .body("items.resource", everyItem(equalTo(resource)))
                .body("items.organization", everyItem(equalTo(code)));
    }

    @Test
    void whatWasRefusedNamesNothingThatAClientWrote() {
        Staff foreign = Staff.hired();
        top.as(Role.READER)
                .accept("text/html")
                .get(REPORT + foreign.organization() + "/2022")
                .then()
                .statusCode(404);
        exports(foreign).body("items", empty());
        SignedIn.admin()
                .get("/api/v1/audit-events?outcome=REFUSED&actor=" + reader())
                .then()
                .body("items.resource", contains("-"));
    }

    @Test
    void theWordOfADeclarationIsWhole() {
        Entered.post(top.clerk(), "/api/v1/completeness", null, Map.of()).statusCode(403);
        SignedIn.admin()
                .get("/api/v1/audit-events?action=POST_COMPLETENESS&resourceKind=COMPLETENESS&organization="
                        + top.organization())
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private void taken(String form, String path) {
        taken(top.as(Role.READER), form, path);
    }

    private static void taken(RequestSpecification as, String form, String path) {
        as.urlEncodingEnabled(false).accept(form).get(path).then().statusCode(200);
    }

    private String reader() {
        return top.as(Role.READER).get("/api/v1/me").path("accountId");
    }

    private static ValidatableResponse exports(Staff of) {
        return exports(of, "");
    }

    private static ValidatableResponse exports(Staff of, String more) {
        return of.as(Role.ADMIN)
                .get("/api/v1/audit-events?action=EXPORT" + more)
                .then()
                .statusCode(200);
    }
}
