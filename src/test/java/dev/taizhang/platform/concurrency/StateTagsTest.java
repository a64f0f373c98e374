package dev.taizhang.platform.concurrency;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity tags of lists: the same while nothing has changed, another one after any change. */
@QuarkusTest
class StateTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/meetings",
                "/api/v1/articles?limit=1",
                "/api/v1/organizations",
                "/api/v1/metrics",
                "/api/v1/metrics/BRIEF_ISSUED",
                "/api/v1/metrics/BRIEF_ISSUED/contributions?organization=ROOT&period=2022"
            })
    void aListThatIsStillTheSameIsNotSentAgain(String target) {
        String etag = tag(target);
        SignedIn.with("reader", "taizhang-demo")
                .header("If-None-Match", etag)
                .get(target)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(etag));
    }

    @Test
    void anyChangeMovesTheTag() {
        Staff staff = Staff.hired();
        String before = staff.clerk().get("/api/v1/meetings").header("ETag");
        Entered meeting = Entered.draft("meetings", staff);
        String entered = staff.clerk().get("/api/v1/meetings").header("ETag");
        changed(staff, before).header("ETag", equalTo(entered));
        meeting.submitted();
        changed(staff, entered);
        String submitted = staff.clerk().get("/api/v1/meetings").header("ETag");
        Staff.hired();
        changed(staff, submitted);
    }

    @Test
    void callersLanguagesFormsAndQuestionsHaveTagsOfTheirOwn() {
        Staff staff = Staff.hired();
        String etag = staff.clerk().get("/api/v1/meetings").header("ETag");
        staff.approver().get("/api/v1/meetings").then().header("ETag", not(equalTo(etag)));
        staff.clerk()
                .header("Accept-Language", "en")
                .get("/api/v1/meetings")
                .then()
                .header("ETag", not(equalTo(etag)));
        staff.clerk().accept("text/csv").get("/api/v1/meetings").then().header("ETag", not(equalTo(etag)));
        staff.clerk().get("/api/v1/meetings?limit=7").then().header("ETag", not(equalTo(etag)));
    }

    @Test
    void nothingIsSaidAboutWhatIsNotThere() {
        SignedIn.with("reader", "taizhang-demo")
                .header("If-None-Match", "*")
                .get("/api/v1/meetings/nobody/versions")
                .then()
                .statusCode(404)
                .header("ETag", equalTo(null));
    }

    private static io.restassured.response.ValidatableResponse changed(Staff staff, String etag) {
        return staff.clerk()
                .header("If-None-Match", etag)
                .get("/api/v1/meetings")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    private static String tag(String target) {
        return SignedIn.with("reader", "taizhang-demo")
                .get(target)
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
                .extract()
                .header("ETag");
    }
}
