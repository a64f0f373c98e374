package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** What happens when a finding is entered while its check is being confirmed. */
@QuarkusTest
class FindingRacesTest {

    private static final int CLERKS = 4;

    /** Whoever comes too late is refused; nobody undoes the confirmation or is left out of it. */
    @RepeatedTest(5)
    void aConfirmedCheckStaysConfirmedWithAllItsFindings() throws Exception {
        Staff staff = Staff.hired();
        String clerk = staff.username(Role.CLERK);
        String approver = staff.username(Role.APPROVER);
        Entered check = Checks.draft(staff).submitted();
        List<Future<Integer>> entering = new ArrayList<>();
        Future<Integer> confirming;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLERKS; i++) {
                entering.add(threads.submit(() -> Entered.post(
                                SignedIn.with(clerk, SignedIn.PASSWORD),
                                check.path() + "/findings",
                                null,
                                Checks.finding(1))
                        .extract()
                        .statusCode()));
            }
            confirming = threads.submit(() -> Entered.post(
                            SignedIn.with(approver, SignedIn.PASSWORD), check.path() + "/confirmation", "*", null)
                    .extract()
                    .statusCode());
        }
        assertEquals(200, confirming.get());
        int entered = 0;
        for (Future<Integer> answer : entering) {
            assertTrue(Set.of(201, 409).contains(answer.get()), "answered " + answer.get());
            entered += answer.get() == 201 ? 1 : 0;
        }
        assertEquals("CONFIRMED", check.shown().getString("state"));
        List<String> confirmedBy = staff.clerk()
                .get(check.path() + "/findings")
                .then()
                .extract()
                .jsonPath()
                .getList("items.confirmedBy");
        assertEquals(java.util.Collections.nCopies(entered, approver), confirmedBy);
    }

    /** What failed in one item is one finding, however many say so at once. */
    @RepeatedTest(5)
    void oneOfThoseWhoEnterTheSameIsFirst() throws Exception {
        Staff staff = Staff.hired();
        String clerk = staff.username(Role.CLERK);
        Entered check = Checks.draft(staff);
        List<Future<String>> entering = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLERKS; i++) {
                entering.add(threads.submit(() -> {
                    var answer = Entered.post(
                                    SignedIn.with(clerk, SignedIn.PASSWORD),
                                    check.path() + "/findings",
                                    null,
                                    Checks.finding(1))
                            .extract();
                    return answer.statusCode() == 409 ? answer.path("code") : "" + answer.statusCode();
                }));
            }
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : entering) {
            answers.add(answer.get());
        }
        java.util.Collections.sort(answers);
        assertEquals(List.of("201", "FINDING_EXISTS", "FINDING_EXISTS", "FINDING_EXISTS"), answers);
        staff.clerk().get(check.path() + "/findings").then().body("items.size()", equalTo(1));
    }
}
