package dev.taizhang.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees a record and who may change it: 404 for what is not there for the caller, 403 for what it may not do. */
@QuarkusTest
class RecordReadersTest {

    private static final String NOWHERE = "0".repeat(20);

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels", "articles"})
    void aForeignRecordIsNotThereForAnything(String ledger) {
        Staff staff = Staff.hired();
        Staff foreign = Staff.hired();
        Entered record = Entered.draft(ledger, foreign);
        for (String path : List.of(record.path(), Entered.path(ledger) + "/" + NOWHERE)) {
            staff.clerk().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            staff.clerk().get(path + "/versions").then().statusCode(404);
            Entered.put(staff.clerk(), path, "*", Bodies.of(ledger, foreign.organization()))
                    .statusCode(404);
            Entered.post(staff.clerk(), path + "/submission", "*", null).statusCode(404);
            Entered.post(staff.approver(), path + "/void", "*", Map.of("reason", "无"))
                    .statusCode(404);
        }
        assertEquals("DRAFT", record.shown().getString("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels"})
    void aRecordOfOneLedgerIsNotThereInAnother(String ledger) {
        Staff staff = Staff.hired();
        Entered article = Entered.draft("articles", staff);
        staff.clerk().get(Entered.path(ledger) + "/" + article.id()).then().statusCode(404);
        Entered.post(staff.clerk(), Entered.path(ledger) + "/" + article.id() + "/submission", "*", null)
                .statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLERK", "STATISTICS"})
    void whoeverIsNoClerkReadsButEntersNothing(Role role) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff);
        staff.as(role).get(record.path()).then().statusCode(200);
        Entered.post(staff.as(role), "/api/v1/meetings", null, Bodies.meeting(staff.organization()))
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Entered.put(staff.as(role), record.path(), "*", Bodies.meeting(staff.organization()))
                .statusCode(403);
        Entered.post(staff.as(role), record.path() + "/submission", "*", null).statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVER", "STATISTICS"})
    void whoeverIsNoApproverConfirmsAndReturnsNothing(Role role) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff).submitted();
        Entered.post(staff.as(role), record.path() + "/confirmation", "*", null).statusCode(403);
        Entered.post(staff.as(role), record.path() + "/return", "*", Map.of("reason", "无"))
                .statusCode(403);
        Entered.post(staff.as(role), record.path() + "/void", "*", Map.of("reason", "无"))
                .statusCode(403);
        assertEquals("SUBMITTED", record.shown().getString("state"));
    }

    @Test
    void aMachineThatPullsStatisticsSeesNoRecord() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff);
        staff.as(Role.STATISTICS).get(record.path()).then().statusCode(404);
        staff.as(Role.STATISTICS).get("/api/v1/meetings").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels", "articles"})
    void nobodyGetsInWithoutSigningIn(String ledger) {
        given().get(Entered.path(ledger)).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().get(Entered.path(ledger) + "/" + NOWHERE).then().statusCode(401);
    }

    @Test
    void superiorsReadDownwardAndNobodyReadsUpward() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        Entered under = Entered.draft("meetings", below);
        Entered above = Entered.draft("meetings", top);
        top.as(Role.READER).get(under.path()).then().statusCode(200);
        below.as(Role.READER).get(above.path()).then().statusCode(404);
        Entered.post(top.clerk(), "/api/v1/meetings", null, Bodies.meeting(below.organization()))
                .statusCode(201);
        Entered.post(below.clerk(), "/api/v1/meetings", null, Bodies.meeting(top.organization()))
                .statusCode(403);
    }

    @Test
    void aRegisterIsReadFromBelowAndChangedOnlyByThoseWhoKeepIt() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        Staff aside = Staff.below(top.organization());
        Entered channel = Entered.draft("channels", top);
        Entered foreign = Entered.draft("channels", aside);
        below.as(Role.READER).get(channel.path()).then().statusCode(200);
        below.clerk().get("/api/v1/channels").then().body("items.id", equalTo(List.of(channel.id())));
        below.clerk().get(foreign.path()).then().statusCode(404);
        Entered.put(below.clerk(), channel.path(), "*", Bodies.channel(top.organization()))
                .statusCode(403);
        below.as(Role.STATISTICS).get(channel.path()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"meetings,DELETE", "lectures,DELETE", "activities,PATCH", "articles,DELETE"})
    void nothingIsEverDeleted(String ledger, String method) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft(ledger, staff);
        staff.clerk().request(method, record.path()).then().statusCode(405);
    }

    @Test
    void aLedgerThatDoesNotExistIsNotFound() {
        Staff staff = Staff.hired();
        Entered.post(staff.clerk(), "/api/v1/dreams/" + NOWHERE + "/submission", "*", null)
                .statusCode(404);
    }
}
