package dev.taizhang.ledger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a record from draft to confirmed, back, and out. */
@QuarkusTest
class RecordLifecycleTest {

    private static final Map<String, Object> REASON = Map.of("reason", "请核实数据");

    @ParameterizedTest
    @CsvSource({"meetings,会,2022", "lectures,课,2022", "activities,活,2022", "channels,阵,2020"})
    void aDraftIsSubmittedAndConfirmedAndKeepsItsNumber(String ledger, String prefix, String year) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft(ledger, staff);
        String number = prefix + "-" + year + "-0001";
        assertEquals(number, record.shown().getString("number"));
        assertEquals("DRAFT", record.shown().getString("state"));
        assertEquals(staff.username(Role.CLERK), record.shown().getString("enteredBy"));

        record.step(staff.clerk(), "submission", null)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("SUBMITTED"))
                .body("submittedBy", equalTo(staff.username(Role.CLERK)))
                .body("submittedAt", notNullValue());
        record.step(staff.approver(), "confirmation", null)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("number", equalTo(number))
                .body("version", equalTo(1))
                .body("confirmedBy", equalTo(staff.username(Role.APPROVER)))
                .body("confirmedAt", notNullValue());
        assertEquals("CONFIRMED", record.shown().getString("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "lectures", "activities", "channels"})
    void aReturnedRecordIsADraftAgainWithTheReason(String ledger) {
        Staff staff = Staff.hired();
        Entered record = Entered.draft(ledger, staff).submitted();
        record.step(staff.approver(), "return", REASON)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returnReason", equalTo("请核实数据"))
                .body("returnedBy", equalTo(staff.username(Role.APPROVER)));
        record.submitted();
        for (Map<String, Object> none : List.<Map<String, Object>>of(Map.of(), Map.of("reason", " "))) {
            record.step(staff.approver(), "return", none).statusCode(400).body("violations.field", contains("/reason"));
        }
        record.step(staff.approver(), "return", REASON).statusCode(200);
        record.replace(record.etag(), Bodies.of(ledger, staff.organization())).statusCode(200);
        record.submitted().confirmed();
    }

    @Test
    void whoeverEnteredItCannotConfirmIt() {
        Staff staff = Staff.hired();
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        String path = Entered.meetingBy(both, staff).path();
        Entered.post(SignedIn.with(both, SignedIn.PASSWORD), path + "/submission", "*", null)
                .statusCode(200);
        Entered.post(SignedIn.with(both, SignedIn.PASSWORD), path + "/confirmation", "*", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
        Entered.post(staff.approver(), path + "/confirmation", "*", null).statusCode(200);
    }

    @Test
    void whoeverChangedADraftLastCannotConfirmItEither() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("meetings", staff);
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        Entered.put(
                        SignedIn.with(both, SignedIn.PASSWORD),
                        record.path(),
                        record.etag(),
                        Bodies.meeting(staff.organization()))
                .statusCode(200);
        record.submitted();
        record.step(SignedIn.with(both, SignedIn.PASSWORD), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,confirmation",
        "DRAFT,return",
        "SUBMITTED,submission",
        "CONFIRMED,submission",
        "CONFIRMED,confirmation",
        "CONFIRMED,return",
        "VOIDED,submission",
        "VOIDED,confirmation",
        "VOIDED,return",
        "VOIDED,void"
    })
    void aStepThatTheStateDoesNotAllowIsRefusedAndChangesNothing(String state, String step) {
        Staff staff = Staff.hired();
        Entered record = inState(state, staff);
        String etag = record.etag();
        boolean clerks = step.equals("submission");
        record.step(clerks ? staff.clerk() : staff.approver(), step, step.matches("return|void") ? REASON : null)
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo(state))
                .body("allowedTransitions", notNullValue());
        assertEquals(etag, record.etag());
        assertEquals(state, record.shown().getString("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "CONFIRMED", "VOIDED"})
    void onlyADraftTakesOtherContent(String state) {
        Staff staff = Staff.hired();
        Entered record = inState(state, staff);
        record.replace(record.etag(), Bodies.with(Bodies.meeting(staff.organization()), "title", "改"))
                .statusCode(409)
                .body("code", equalTo("INVALID_TRANSITION"))
                .body("state", equalTo(state));
        assertEquals("理论学习中心组第一次学习", record.shown().getString("title"));
    }

    @Test
    void aVoidedRecordStaysWithItsNumberAndReason() {
        Staff staff = Staff.hired();
        Entered record = inState("CONFIRMED", staff);
        String number = record.shown().getString("number");
        record.step(staff.approver(), "void", REASON)
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("number", equalTo(number))
                .body("voidReason", equalTo("请核实数据"))
                .body("voidedBy", equalTo(staff.username(Role.APPROVER)))
                .body("voidedAt", notNullValue());
        Entered next = Entered.draft("meetings", staff);
        assertEquals(number.replace("0001", "0002"), next.shown().getString("number"));
    }

    @Test
    void aClerkVoidsADraftButNothingThatWasHandedIn() {
        Staff staff = Staff.hired();
        Entered.draft("lectures", staff)
                .step(staff.clerk(), "void", REASON)
                .statusCode(200)
                .body("state", equalTo("VOIDED"));
        Entered submitted = Entered.draft("lectures", staff).submitted();
        submitted.step(staff.clerk(), "void", REASON).statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertEquals("SUBMITTED", submitted.shown().getString("state"));
    }

    @Test
    void aRecordCannotMoveToAnotherOrganisation() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("activities", staff);
        String elsewhere = Staff.below(staff.organization()).organization();
        record.replace(record.etag(), Bodies.activity(elsewhere))
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("/organization"))
                .body("violations[0].code", equalTo("IMMUTABLE"));
    }

    @Test
    void aCopyIsADraftWithANumberOfItsOwn() {
        Staff staff = Staff.hired();
        Entered record = inState("CONFIRMED", staff);
        record.step(staff.clerk(), "copies", null)
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/meetings/[0-9a-v]{20}"))
                .body("id", not(equalTo(record.id())))
                .body("state", equalTo("DRAFT"))
                .body("number", equalTo("会-2022-0002"))
                .body("confirmedAt", nullValue());
    }

    @Test
    void manyAreConfirmedEachWithItsOwnOutcome() {
        Staff staff = Staff.hired();
        Entered ready = Entered.draft("meetings", staff).submitted();
        Entered draft = Entered.draft("meetings", staff);
        Entered stale = Entered.draft("meetings", staff).submitted();
        Entered foreign = Entered.draft("meetings", Staff.hired()).submitted();
        List<Map<String, String>> items = List.of(
                Map.of("id", ready.id(), "etag", ready.etag()),
                Map.of("id", draft.id(), "etag", draft.etag()),
                Map.of("id", stale.id(), "etag", "\"0\""),
                Map.of("id", foreign.id(), "etag", foreign.etag()));
        Entered.post(staff.approver(), "/api/v1/meetings/confirmations", null, Map.of("items", items))
                .statusCode(200)
                .body("items.id", equalTo(List.of(ready.id(), draft.id(), stale.id(), foreign.id())))
                .body("items.confirmed", equalTo(List.of(true, false, false, false)))
                .body("items[1].code", equalTo("INVALID_TRANSITION"))
                .body("items[2].code", equalTo("PRECONDITION_FAILED"))
                .body("items[3].code", equalTo("NOT_FOUND"))
                .body("items[3].state", nullValue());
        assertEquals("CONFIRMED", ready.shown().getString("state"));
        assertEquals("SUBMITTED", stale.shown().getString("state"));
        assertEquals("SUBMITTED", foreign.shown().getString("state"));
    }

    @Test
    void theStatesARecordMayGoToAreNamed() {
        Staff staff = Staff.hired();
        inState("SUBMITTED", staff)
                .step(staff.clerk(), "submission", null)
                .statusCode(409)
                .body("allowedTransitions", containsInAnyOrder("RETURN", "CONFIRM", "VOID"));
    }

    private static Entered inState(String state, Staff staff) {
        Entered record = Entered.draft("meetings", staff);
        switch (state) {
            case "SUBMITTED" -> record.submitted();
            case "CONFIRMED" -> record.submitted().confirmed();
            case "VOIDED" -> record.step(staff.clerk(), "void", REASON).statusCode(200);
            default -> assertEquals("DRAFT", state);
        }
        return record;
    }
}
