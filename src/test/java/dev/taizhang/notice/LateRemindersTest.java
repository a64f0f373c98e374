package dev.taizhang.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process that looked already reminds of what comes to be due on the same day, once. */
@QuarkusTest
class LateRemindersTest {

    private final Delivering delivering;
    private Receiver receiver;
    private Staff office;
    private Subscribed subscribed;
    private LocalDate due;

    LateRemindersTest(Delivering delivering) {
        this.delivering = delivering;
    }

    @BeforeEach
    void open() {
        receiver = Receiver.started();
        office = Staff.hired();
        subscribed = Subscribed.to(
                office,
                receiver.address(),
                Map.of(
                        "types",
                        List.of(
                                "ACTION_ITEM_DUE_SOON",
                                "OBLIGATION_DUE_SOON",
                                "COMPLETENESS_DUE_SOON",
                                "COMPLETENESS_OVERDUE")));
        due = delivering.today().plusDays(20);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aDayThatIsSetAfterTheRunOfTheDayIsRemindedOfByTheNextOne() {
        Reminding running = delivering.started();
        Staff.below(office.organization());
        YearMonth ended = YearMonth.from(due).minusMonths(2);
        String first = "%d-M%02d".formatted(ended.getYear(), ended.getMonthValue());
        YearMonth before = ended.minusMonths(1);
        String second = "%d-M%02d".formatted(before.getYear(), before.getMonthValue());
        assertEquals(0, remindedOn(due, running));
        ask(Map.of("period", first, "dueOn", due.minusDays(1).toString()));
        assertEquals(1, remindedOn(due, running), "due yesterday");
        ask(Map.of("period", second, "dueOn", due.plusDays(7).toString()));
        assertEquals(1, remindedOn(due, running), "due in a week");
        assertEquals(List.of("COMPLETENESS_OVERDUE", "COMPLETENESS_DUE_SOON"), types());
        assertEquals(0, remindedOn(due, running), "once");
        assertEquals(0, remindedOn(due, delivering.started()), "once, by whatever process");
    }

    @Test
    void whateverComesToBeDueAfterTheRunOfTheDayIsRemindedOfByTheNextOne() {
        LocalDate end = due.with(TemporalAdjusters.lastDayOfMonth());
        LocalDate day = end.minusDays(7);
        Reminding running = delivering.started();
        assertEquals(0, remindedOn(day, running));
        Map<String, Object> monthly = Bodies.with(
                Bodies.with(Bodies.of("obligation-rules", office.organization()), "frequency", "MONTH"),
                "effectiveFrom",
                "2024-01-01");
        Entered.confirmed("obligation-rules", office, monthly);
        assertEquals(1, remindedOn(day, running));
        Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", end.toString()));
        assertEquals(1, remindedOn(day, running));
        assertEquals(List.of("OBLIGATION_DUE_SOON", "ACTION_ITEM_DUE_SOON"), types());
        assertEquals(0, remindedOn(day, running), "once");
        assertEquals(0, remindedOn(day, delivering.started()), "once, by whatever process");
    }

    private List<String> types() {
        return receiver.received().stream().map(Delivering::type).toList();
    }

    private void ask(Map<String, Object> body) {
        Entered.post(
                        office.approver(),
                        "/api/v1/completeness-deadlines",
                        null,
                        Bodies.with(body, "organization", office.organization()))
                .statusCode(201);
    }

    /** How many reminders a look of a process makes. */
    private int remindedOn(LocalDate day, Reminding process) {
        int before = receiver.received().size();
        delivering.remindOn(day, process);
        delivering.now(subscribed);
        return receiver.received().size() - before;
    }
}
