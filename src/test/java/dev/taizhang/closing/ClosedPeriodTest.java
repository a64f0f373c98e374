package dev.taizhang.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a closed period forbids, in every ledger, and that nobody slips through while it is being closed. */
@QuarkusTest
class ClosedPeriodTest {

    private static final Map<String, Object> REASON = Map.of("reason", "经核查需要");

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void nothingIsEnteredHandedInConfirmedAmendedOrVoidedInIt() {
        Map<String, Object> meeting = Bodies.meeting(staff.organization());
        Entered draft = Entered.draft("meetings", staff);
        Entered submitted = Entered.draft("meetings", staff).submitted();
        Entered confirmed = Entered.confirmed("meetings", staff, meeting);
        Entered amended = Entered.confirmed("meetings", staff, meeting);
        amended.step(staff.clerk(), "amendments", amendment("2022-03-06")).statusCode(201);
        amended.step(staff.clerk(), "submission", null).statusCode(200);
        Entered outside = Entered.confirmed("meetings", staff, Bodies.with(meeting, "heldOn", "2022-05-05"));
        String closing = Closings.closed(staff, "2022-Q1");

        closed(Entered.post(staff.clerk(), "/api/v1/meetings", null, meeting));
        closed(draft.step(staff.clerk(), "submission", null));
        closed(submitted.step(staff.approver(), "confirmation", null));
        closed(confirmed.step(staff.clerk(), "amendments", amendment("2022-05-01")));
        closed(amended.step(staff.approver(), "confirmation", null));
        closed(confirmed.step(staff.approver(), "void", REASON));
        closed(outside.step(staff.clerk(), "amendments", amendment("2022-03-31")));
        closed(confirmed.step(staff.clerk(), "copies", null));
        assertEquals("CONFIRMED", confirmed.shown().getString("state"));
        assertEquals("DRAFT", draft.shown().getString("state"));

        Closings.reopen(staff, closing).statusCode(200);
        submitted.confirmed();
        amended.confirmed();
        confirmed.step(staff.approver(), "void", REASON).statusCode(200);
        staff.as(Role.READER)
                .get(closing + "/changes")
                .then()
                .body("items.recordId", contains(submitted.id(), amended.id(), confirmed.id()))
                .body("items.action", contains("CONFIRMED", "CONFIRMED", "VOIDED"))
                .body("items.recordVersion", contains(1, 2, 1))
                .body("items.changedBy", everyItem(equalTo(staff.username(Role.APPROVER))));
        Closings.closeAgain(staff, closing).statusCode(200);
        closed(submitted.step(staff.approver(), "void", REASON));
    }

    @Test
    void whatNeverCountedMayStillBeReturnedDroppedOrMovedElsewhere() {
        Entered draft = Entered.draft("meetings", staff);
        Entered other = Entered.draft("meetings", staff);
        Entered submitted = Entered.draft("meetings", staff).submitted();
        Closings.closed(staff, "2022-Q1");
        submitted.step(staff.approver(), "return", REASON).statusCode(200);
        draft.step(staff.clerk(), "void", REASON).statusCode(200);
        Map<String, Object> meeting = Bodies.meeting(staff.organization());
        closed(other.replace("*", Bodies.with(meeting, "title", "另一个题目")));
        other.replace("*", Bodies.with(meeting, "heldOn", "2022-05-05")).statusCode(200);
        other.submitted().confirmed();
    }

    @Test
    void anAmendmentOfWhatStaysAsItIsMayStillBeDropped() {
        Entered meeting = Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        meeting.step(staff.clerk(), "amendments", amendment("2022-03-06")).statusCode(201);
        Closings.closed(staff, "2022-Q1");
        closed(meeting.step(staff.approver(), "void", REASON)).body("allowedTransitions", hasItem("VOID"));
        meeting.step(staff.approver(), "void", Map.of("reason", "不再更正", "version", 2))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void publicationsAndPickUpsInItAreNeitherEnteredNorConfirmedNorWithdrawn() {
        String channel = Press.channel(staff, "BRIEF");
        Entered article = Press.approved(staff);
        Press.publish(article, staff, channel, "2022-03-01", 1);
        article.step(staff.clerk(), "publications", Bodies.publication(channel, "2022-03-02"))
                .statusCode(201);
        Closings.closed(staff, "2022-Q1");
        closed(article.step(staff.clerk(), "publications", Bodies.publication(channel, "2022-03-03")));
        closed(article.step(staff.approver(), "publications/2/confirmation", null));
        closed(article.step(staff.clerk(), "pickups", Bodies.pickup("CITY", "2022-03-04")));
        closed(article.step(
                staff.approver(), "publications/1/withdrawal", Map.of("withdrawnOn", "2022-06-01", "reason", "撤下")));
        Press.pickUp(article, staff, "CITY", "2022-04-02", 1);
        assertEquals("PUBLISHED", article.shown().getString("state"));
    }

    @Test
    void workOnWhatAClosedPeriodFoundGoesOnButIsNotDatedBackIntoIt() {
        Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 80)).statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "整改照片")).statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        item.step(staff.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(201);
        Closings.closed(staff, "2022");
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of("on", "2022-04-10"))
                .statusCode(400)
                .body("violations.code", contains("BEFORE_START"));
        item.step(staff.as(Role.SUPERVISOR), "closure", Map.of()).statusCode(200);
    }

    @Test
    void targetsAreSettledWithTheirWholePeriodAndRegistersNever() {
        Map<String, Object> year = AnyRecord.body("targets", staff.organization());
        Closings.closed(staff, "2022-Q1");
        Entered target = Entered.confirmed("targets", staff, year);
        closed(Entered.post(staff.clerk(), "/api/v1/targets", null, Bodies.with(year, "period", "2022-Q1")));
        Closings.closed(staff, "2022-Q4");
        closed(target.step(staff.approver(), "void", REASON));
        Entered.confirmed(
                "channels", staff, Bodies.with(Bodies.channel(staff.organization()), "openedOn", "2022-02-01"));
    }

    @Test
    void nobodyIsLetOffADutyForIt() {
        Entered duty =
                Entered.confirmed("obligation-rules", staff, Bodies.of("obligation-rules", staff.organization()));
        Closings.closed(staff, "2022-Q2");
        Map<String, Object> waiver =
                Map.of("organization", staff.organization(), "period", "2022-Q2", "reason", "机构改革");
        closed(duty.step(staff.approver(), "waivers", waiver));
        duty.step(staff.approver(), "waivers", Bodies.with(waiver, "period", "2022-Q3"))
                .statusCode(201);
    }

    @Test
    void theClosingOfACoHostHoldsForTheEventToo() {
        Staff top = Staff.hired();
        Staff lead = Staff.below(top.organization());
        Staff partner = Staff.below(top.organization());
        Entered activity = Entered.draft(
                        "activities",
                        lead,
                        Bodies.with(Bodies.activity(lead.organization()), "coHosts", List.of(partner.organization())))
                .submitted();
        String closing = Closings.closed(partner, "2022-Q2");
        closed(activity.step(lead.approver(), "confirmation", null)).body("closings.size()", equalTo(0));
        Closings.reopen(partner, closing).statusCode(200);
        activity.confirmed();
    }

    @Test
    void ofManyConfirmedTogetherThoseInItAreRefused() {
        Map<String, Object> meeting = Bodies.meeting(staff.organization());
        Entered inside = Entered.draft("meetings", staff).submitted();
        Entered outside = Entered.draft("meetings", staff, Bodies.with(meeting, "heldOn", "2022-05-05"))
                .submitted();
        Closings.closed(staff, "2022-Q1");
        Entered.post(
                        staff.approver(),
                        "/api/v1/meetings/confirmations",
                        null,
                        Map.of("items", List.of(item(inside), item(outside))))
                .statusCode(200)
                .body("items.confirmed", contains(false, true))
                .body("items.code", contains("PERIOD_CLOSED", null));
    }

    @Test
    void whoeverConfirmsWhileItIsClosedCommittedBeforeOrIsRefused() throws Exception {
        Staff below = Staff.below(staff.organization());
        List<Entered> submitted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            submitted.add(Entered.draft("meetings", below).submitted());
        }
        below.username(Role.APPROVER);
        staff.username(Role.SIGNATORY);
        List<Callable<Integer>> steps = new ArrayList<>();
        submitted.forEach(record ->
                steps.add(() -> Entered.post(below.approver(), record.path() + "/confirmation", "*", null)
                        .extract()
                        .statusCode()));
        steps.add(
                5,
                () -> Closings.close(staff.as(Role.SIGNATORY), staff.organization(), "2022")
                        .extract()
                        .statusCode());
        List<Integer> all = together(steps);
        assertEquals(201, all.get(5));
        List<Integer> answers = new ArrayList<>(all.subList(0, 5));
        answers.addAll(all.subList(6, all.size()));
        var closing = staff.as(Role.READER).get(Closings.PATH).then().extract().jsonPath();
        Instant closedAt = at(closing.getString("items[0].lastClosedAt"));
        for (int i = 0; i < submitted.size(); i++) {
            var shown = submitted.get(i).shown();
            if (answers.get(i) == 200) {
                assertTrue(at(shown.getString("confirmedAt")).isBefore(closedAt), "confirmed after the closing");
            } else {
                assertEquals(409, answers.get(i));
                assertEquals("SUBMITTED", shown.getString("state"));
            }
        }
        below.as(Role.READER)
                .get("/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=" + below.organization() + "&period=2022")
                .then()
                .body("value", equalTo((int)
                        answers.stream().filter(code -> code == 200).count()));
        staff.as(Role.READER)
                .get(Closings.PATH + "/" + closing.getString("items[0].id") + "/changes")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void ofTwoWhoCloseItTogetherOneIsToldThatItIsClosed() throws Exception {
        staff.username(Role.SIGNATORY);
        Callable<Integer> close = () -> Closings.close(staff.as(Role.SIGNATORY), staff.organization(), "2022")
                .extract()
                .statusCode();
        List<Integer> answers = together(List.of(close, close, close));
        answers.sort(null);
        assertEquals(List.of(201, 409, 409), answers);
        staff.as(Role.READER)
                .get(Closings.PATH)
                .then()
                .body("items.state", hasItems("CLOSED"))
                .body("items.size()", equalTo(1));
    }

    private static List<Integer> together(List<Callable<Integer>> steps) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(steps.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : workers.invokeAll(steps)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Map<String, Object> item(Entered record) {
        return Map.of("id", record.id(), "etag", record.etag());
    }

    private Map<String, Object> amendment(String heldOn) {
        return Map.of("reason", "补正", "content", Bodies.with(Bodies.meeting(staff.organization()), "heldOn", heldOn));
    }

    private static ValidatableResponse closed(ValidatableResponse answer) {
        return answer.statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
    }
}
