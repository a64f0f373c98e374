package dev.taizhang.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers have no gap and no repeat, per organisation, kind and year, whoever writes at the same time. */
@QuarkusTest
class RecordNumbersTest {

    private static final int WRITERS = 8;
    private static final int EACH = 6;

    @Test
    void writersAtTheSameTimeNeitherLoseNorRepeatANumber() throws Exception {
        Staff staff = Staff.hired();
        String clerk = staff.username(Role.CLERK);
        List<Future<List<String>>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                boolean faulty = i % 4 == 3;
                writers.add(threads.submit(() -> write(clerk, staff.organization(), faulty)));
            }
        }
        List<String> numbers = new ArrayList<>();
        for (Future<List<String>> writer : writers) {
            numbers.addAll(writer.get());
        }
        List<String> expected = IntStream.rangeClosed(1, WRITERS / 4 * 3 * EACH)
                .mapToObj(no -> "会-2022-%04d".formatted(no))
                .toList();
        assertEquals(expected, numbers.stream().sorted().toList());
    }

    @Test
    void eachOrganisationKindAndYearCountsForItself() {
        Staff staff = Staff.hired();
        Staff other = Staff.below(staff.organization());
        assertEquals("会-2022-0001", number("meetings", staff, "2022-12-31"));
        assertEquals("会-2023-0001", number("meetings", staff, "2023-01-01"));
        assertEquals("会-2022-0002", number("meetings", staff, "2022-01-01"));
        assertEquals("会-2022-0001", number("meetings", other, "2022-06-01"));
        assertEquals("课-2022-0001", number("lectures", staff, "2022-06-01"));
    }

    @Test
    void aNumberStaysWhenTheDayMovesToAnotherYear() {
        Staff staff = Staff.hired();
        Entered record = Entered.draft("lectures", staff);
        record.replace(record.etag(), Bodies.with(Bodies.lecture(staff.organization()), "heldOn", "2021-04-01"))
                .statusCode(200);
        assertEquals("课-2022-0001", record.shown().getString("number"));
        assertEquals("课-2022-0002", number("lectures", staff, "2022-06-01"));
    }

    /** Some writers send what is refused; that must not use up numbers. */
    private static List<String> write(String clerk, String organization, boolean faulty) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Map<String, Object> body = Bodies.meeting(faulty ? "NO-SUCH-CODE" : organization);
            var answer = Entered.post(SignedIn.with(clerk, SignedIn.PASSWORD), "/api/v1/meetings", null, body);
            if (faulty) {
                answer.statusCode(400);
            } else {
                numbers.add(answer.statusCode(201).extract().path("number"));
            }
        }
        return numbers;
    }

    private static String number(String ledger, Staff staff, String heldOn) {
        Map<String, Object> body = Bodies.with(Bodies.of(ledger, staff.organization()), "heldOn", heldOn);
        body.remove("decisions");
        return Entered.draft(ledger, staff, body).shown().getString("number");
    }
}
