package dev.taizhang.task;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who act at the same moment on the same thing: one wins, the others are told so, nothing is doubled. */
@QuarkusTest
class WorkflowRacesTest {

    private static final int PEOPLE = 4;
    private static final Set<Integer> TOO_LATE = Set.of(409, 412);

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void oneReviewerPassesAnArticle() throws Exception {
        Entered article = Press.passed(staff, 0);
        atOnce(Role.REVIEWER_FIRST, article, "reviews", Map.of("decision", "PASS"), 200);
        assertEquals("IN_SECOND", article.shown().getString("state"));
        assertEquals(1, article.shown().getList("reviews").size());
    }

    @Test
    void oneApproverConfirmsAPublication() throws Exception {
        Entered article = Press.approved(staff);
        article.step(staff.clerk(), "publications", Bodies.publication(Press.channel(staff, "BRIEF"), "2022-05-01"))
                .statusCode(201);
        atOnce(Role.APPROVER, article, "publications/1/confirmation", null, 200);
        staff.clerk()
                .get("/api/v1/metrics/BRIEF_ISSUED/values?period=2022&organization=" + staff.organization())
                .then()
                .body("value", equalTo(1));
    }

    @Test
    void oneSupervisorVerifiesAFinding() throws Exception {
        Entered finding = Checks.remediating(staff);
        Entered item = Checks.remedied(finding, staff);
        finding.step(staff.clerk(), "readiness", null).statusCode(200);
        atOnce(Role.SUPERVISOR, finding, "verifications", Map.of("outcome", "PASSED"), 200);
        assertEquals(1, Collections.frequency(finding.shown().getList("history.state"), "VERIFIED"));
        assertEquals(1, item.shown().getList("verifications").size());
        atOnce(Role.SUPERVISOR, finding, "closure", Map.of(), 200);
        assertEquals(1, Collections.frequency(item.shown().getList("history.state"), "CLOSED"));
    }

    @Test
    void aFindingIsHandedOverOrTakesAnotherActionItem() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered finding = Checks.remediating(staff);
            Checks.remedied(finding, staff);
            Entered item = Entered.draft(
                    "action-items", staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
            List<Integer> answers = answers(List.of(
                    anyway(staff.username(Role.CLERK), finding, "readiness"),
                    anyway(staff.username(Role.APPROVER), item, "confirmation")));
            assertEquals(List.of(200, 409), answers.stream().sorted().toList());
            boolean handedOver = finding.shown().getString("state").equals("READY_FOR_VERIFICATION");
            assertEquals(handedOver, item.shown().get("confirmedBy") == null);
        }
    }

    @Test
    void aVoidedCheckTakesItsFindingsAndTheirItemsAlong() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered check = Checks.draft(staff);
            Entered finding = Checks.finding(check, staff);
            check.submitted().confirmed();
            Entered item = Entered.draft(
                    "action-items", staff, Checks.item(staff, "FINDING", finding.id(), staff.organization()));
            List<Integer> answers = answers(List.of(
                    voiding(staff.username(Role.APPROVER), check),
                    anyway(staff.username(Role.APPROVER), finding, "assignment"),
                    anyway(staff.username(Role.APPROVER), item, "confirmation")));
            assertEquals(200, answers.getFirst(), answers::toString);
            answers.forEach(answer -> assertTrue(Set.of(200, 409).contains(answer), answers::toString));
            assertEquals("VOIDED", finding.shown().getString("state"));
            assertEquals("CANCELLED", item.shown().getString("state"));
        }
    }

    @Test
    void aFindingAndItsActionItemAreVerifiedTogether() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered finding = Checks.remediating(staff);
            Entered item = Checks.remedied(finding, staff);
            finding.step(staff.clerk(), "readiness", null).statusCode(200);
            List<Attempt> attempts = new ArrayList<>();
            for (String supervisor : people(Role.SUPERVISOR)) {
                attempts.add(verifying(supervisor, attempts.size() % 2 == 0 ? finding : item));
            }
            List<Integer> answers = answers(attempts);
            answers.forEach(answer -> assertTrue(Set.of(200, 201, 409).contains(answer), answers::toString));
            assertEquals("VERIFIED", finding.shown().getString("state"));
            assertEquals("READY_FOR_VERIFICATION", item.shown().getString("state"));
            assertEquals(1, Collections.frequency(finding.shown().getList("history.state"), "VERIFIED"));
        }
    }

    @Test
    void anArticleIsPassedOrReturned() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered article = Press.passed(staff, 0);
            List<String> reviewers = people(Role.REVIEWER_FIRST);
            List<Attempt> attempts = new ArrayList<>();
            for (String reviewer : reviewers) {
                String decision = attempts.size() % 2 == 0 ? "PASS" : "RETURN";
                attempts.add(asked(
                        reviewer,
                        article,
                        "reviews",
                        decision.equals("PASS")
                                ? Map.of("decision", decision)
                                : Map.of("decision", decision, "reason", "请核实")));
            }
            List<Integer> answers = answers(attempts);
            List<String> decisions = article.shown().getList("reviews.decision");
            List<String> won = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) == 200) {
                    won.add(i % 2 == 0 ? "PASS" : "RETURN");
                }
            }
            assertEquals(1, won.size(), answers::toString);
            assertEquals(won, decisions);
            assertEquals(
                    won.getFirst().equals("PASS") ? "IN_SECOND" : "DRAFT",
                    article.shown().getString("state"));
        }
    }

    @Test
    void anExtensionIsApprovedOrRejected() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
            item.step(staff.clerk(), "extensions", Map.of("to", "2035-01-01", "reason", "需协调场地"))
                    .statusCode(201);
            List<Attempt> attempts = new ArrayList<>();
            for (String approver : people(Role.APPROVER)) {
                attempts.add(
                        attempts.size() % 2 == 0
                                ? asked(approver, item, "extensions/1/approval", null)
                                : asked(approver, item, "extensions/1/rejection", Map.of("reason", "不必")));
            }
            List<Integer> answers = answers(attempts);
            assertEquals(1, Collections.frequency(answers, 200), answers::toString);
            boolean approved = answers.indexOf(200) % 2 == 0;
            assertEquals(approved, item.shown().get("extensions[0].approvedBy") != null);
            assertEquals(approved, item.shown().get("extensions[0].rejectedBy") == null);
        }
    }

    @Test
    void aDraftIsHandedInAsItWasSeenOrAsItWasChanged() throws Exception {
        for (int round = 0; round < 5; round++) {
            Entered meeting = Entered.draft("meetings", staff);
            String title = "另一个题目" + round;
            Map<String, Object> changed = Bodies.with(Bodies.meeting(staff.organization()), "title", title);
            String seen = meeting.etag();
            String clerk = staff.username(Role.CLERK);
            List<Integer> answers = answers(List.of(
                    () -> Entered.put(SignedIn.with(clerk, SignedIn.PASSWORD), meeting.path(), seen, changed)
                            .extract()
                            .statusCode(),
                    () -> Entered.post(
                                    SignedIn.with(clerk, SignedIn.PASSWORD), meeting.path() + "/submission", seen, null)
                            .extract()
                            .statusCode()));
            boolean edited = answers.getFirst() == 200;
            assertEquals(1, Collections.frequency(answers, 200), answers::toString);
            assertTrue(TOO_LATE.contains(answers.get(edited ? 1 : 0)), answers::toString);
            assertEquals(edited ? "DRAFT" : "SUBMITTED", meeting.shown().getString("state"));
            assertEquals(edited, meeting.shown().getString("title").equals(title));
        }
    }

    @Test
    void oneClerkNotesProgress() throws Exception {
        Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
        atOnce(Role.CLERK, item, "progress-notes", Map.of("progress", 50), 201);
        assertEquals(1, item.shown().getList("progressNotes").size());
    }

    @Test
    void aDecisionGetsOneActionItem() throws Exception {
        Entered meeting = Entered.confirmed("meetings", staff, withDecision());
        List<String> clerks = people(Role.CLERK);
        List<Integer> answers = answers(clerks.stream()
                .<Attempt>map(clerk -> () -> Entered.post(
                                SignedIn.with(clerk, SignedIn.PASSWORD),
                                meeting.path() + "/decisions/1/action-items",
                                null,
                                Map.of())
                        .extract()
                        .statusCode())
                .toList());
        assertEquals(1, Collections.frequency(answers, 201), answers::toString);
        assertEquals(PEOPLE - 1, Collections.frequency(answers, 409), answers::toString);
    }

    private static Attempt anyway(String username, Entered record, String step) {
        return asked(username, record, step, null);
    }

    private static Attempt voiding(String username, Entered record) {
        return asked(username, record, "void", Map.of("reason", "重复登记"));
    }

    private static Attempt verifying(String username, Entered record) {
        return asked(username, record, "verifications", Map.of("outcome", "PASSED"));
    }

    /** Whatever has been seen of it. */
    private static Attempt asked(String username, Entered record, String step, @Nullable Object body) {
        return () -> Entered.post(SignedIn.with(username, SignedIn.PASSWORD), record.path() + "/" + step, "*", body)
                .extract()
                .statusCode();
    }

    private Map<String, Object> withDecision() {
        return Bodies.with(
                Bodies.meeting(staff.organization()),
                "decisions",
                List.of(Map.of(
                        "text", "限期补充台账", "responsibleOrganization", staff.organization(), "due", "2035-01-01")));
    }

    private interface Attempt {
        int status();
    }

    /** As many people as there are ask for the same step, all having seen the same state. */
    private void atOnce(Role role, Entered record, String step, @Nullable Object body, int won) throws Exception {
        String seen = record.etag();
        List<Integer> answers = answers(people(role).stream()
                .<Attempt>map(username -> () -> Entered.post(
                                SignedIn.with(username, SignedIn.PASSWORD), record.path() + "/" + step, seen, body)
                        .extract()
                        .statusCode())
                .toList());
        assertEquals(1, Collections.frequency(answers, won), answers::toString);
        answers.forEach(answer -> assertTrue(answer == won || TOO_LATE.contains(answer), answers::toString));
    }

    private List<String> people(Role role) {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(SignedIn.account(role, staff.organization()));
        }
        return people;
    }

    private static List<Integer> answers(List<Attempt> attempts) throws Exception {
        List<Future<Integer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts.forEach(attempt -> running.add(threads.submit(attempt::status)));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> one : running) {
            answers.add(one.get());
        }
        return answers;
    }
}
