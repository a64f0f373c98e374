package dev.taizhang.notice;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due soon is reminded of, each thing once for each distance, and what is done not at all. */
@QuarkusTest
class RemindersTest {

    private static final String ITEM = "ACTION_ITEM_DUE_SOON";

    private final Delivering delivering;
    private Receiver receiver;
    private Staff office;
    private Subscribed subscribed;
    private LocalDate due;

    RemindersTest(Delivering delivering) {
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
                                ITEM,
                                "FINDING_DUE_SOON",
                                "ARTICLE_REVIEW_DUE_SOON",
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
    void remindsOfAnActionItemOnceForEachDistance() {
        Entered item = Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        assertEquals(0, remindedOn(due.minusDays(8)));
        assertEquals(1, remindedOn(due.minusDays(7)));
        assertEquals(0, remindedOn(due.minusDays(7)), "the same day again, as after a restart");
        assertEquals(0, remindedOn(due.minusDays(2)));
        assertEquals(1, remindedOn(due.minusDays(1)));
        assertEquals(0, remindedOn(due), "nearer than the last distance, which was reminded of");
        assertEquals(0, remindedOn(due.plusDays(1)));
        assertEquals(List.of(ITEM, ITEM), Delivering.told(receiver, item.id()));
        JsonPath body = JsonPath.from(receiver.received().getLast().body());
        assertEquals(due.toString(), body.getString("data.dueOn"));
        assertEquals("ACTION_ITEM", body.getString("data.kind"));
        assertEquals("https://ledger.example/api/v1/action-items/" + item.id(), body.getString("data.href"));
        assertTrue(Instant.parse(body.getString("timestamp")).isAfter(delivering.now()), "by the office's clock");
    }

    @Test
    void remindsOnceOfWhatBecameDueLate() {
        Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        assertEquals(1, remindedOn(due.minusDays(4)));
        assertEquals(0, remindedOn(due.minusDays(3)));
    }

    @Test
    void goesByTheDayThatWasAgreedOnLast() {
        Entered item = Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        LocalDate later = due.plusDays(30);
        item.step(office.clerk(), "extensions", Map.of("to", later.toString(), "reason", "需协调场地"))
                .statusCode(201);
        assertEquals(1, remindedOn(due.minusDays(7)), "asked for is not agreed on");
        item.step(office.approver(), "extensions/1/approval", null).statusCode(200);
        assertEquals(0, remindedOn(due.minusDays(1)));
        assertEquals(1, remindedOn(later.minusDays(7)));
    }

    @Test
    void remindsOfNothingThatIsNotOwedYetOrIsDone() {
        Entered.draft("action-items", office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        Entered cancelled =
                Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        cancelled
                .step(office.approver(), "cancellation", Map.of("reason", "不再需要"))
                .statusCode(200);
        assertEquals(0, remindedOn(due.minusDays(1)));
    }

    @Test
    void remindsOfAFindingByTheDayOfItsItems() {
        Entered finding = Checks.confirmedFinding(office);
        Entered item = Checks.confirmedItem(
                office,
                Bodies.with(
                        Checks.item(office, "FINDING", finding.id(), office.organization()), "due", due.toString()));
        remindedOn(due.minusDays(7));
        remindedOn(due.minusDays(7));
        assertEquals(List.of("FINDING_DUE_SOON"), Delivering.told(receiver, finding.id()), "once");
        assertEquals(List.of(ITEM), Delivering.told(receiver, item.id()));
        LocalDate later = due.plusDays(30);
        item.step(office.clerk(), "extensions", Map.of("to", later.toString(), "reason", "需协调场地"))
                .statusCode(201);
        item.step(office.approver(), "extensions/1/approval", null).statusCode(200);
        assertEquals(1, remindedOn(due.minusDays(1)), "of the finding, which is overdue from that day on");
        assertEquals(2, remindedOn(later.minusDays(7)), "of both, by the day that was agreed on");
        assertEquals(0, remindedOn(later.minusDays(7)), "once");
        assertEquals(List.of(ITEM, ITEM), Delivering.told(receiver, item.id()));
        assertEquals(
                later.toString(),
                JsonPath.from(receiver.received().getLast().body()).getString("data.dueOn"));
    }

    @Test
    void remindsOfAReviewThatIsToDecide() {
        Entered.post(
                        office.as(Role.ADMIN),
                        "/api/v1/review-rules",
                        null,
                        Map.of(
                                "organization",
                                office.organization(),
                                "validFrom",
                                delivering.today().toString(),
                                "daysFirst",
                                5,
                                "proofreading",
                                false))
                .statusCode(201);
        Entered article = Entered.draft("articles", office);
        remindedOn(delivering.today());
        assertEquals(List.of(), Delivering.told(receiver, article.id()), "nobody is to review a draft");
        article.step(office.clerk(), "submission", null).statusCode(200);
        remindedOn(delivering.today());
        remindedOn(delivering.today());
        assertEquals(List.of("ARTICLE_REVIEW_DUE_SOON"), Delivering.told(receiver, article.id()), "once");
    }

    @Test
    void remindsOfADutyWhosePeriodEndsSoon() {
        Map<String, Object> monthly = Bodies.with(
                Bodies.with(Bodies.of("obligation-rules", office.organization()), "frequency", "MONTH"),
                "effectiveFrom",
                "2024-01-01");
        Entered.confirmed("obligation-rules", office, monthly);
        LocalDate end = due.with(TemporalAdjusters.lastDayOfMonth());
        assertEquals(0, remindedOn(end.minusDays(8)));
        assertEquals(1, remindedOn(end.minusDays(7)));
        assertEquals(0, remindedOn(end.minusDays(5)));
        JsonPath body = JsonPath.from(receiver.received().getLast().body());
        assertEquals("OBLIGATION", body.getString("data.kind"));
        assertEquals(end.toString(), body.getString("data.dueOn"));
    }

    @Test
    void remindsThoseWhoHaveNotDeclaredAPeriodComplete() {
        Staff silent = Staff.below(office.organization());
        Staff ready = Staff.below(office.organization());
        YearMonth ended = YearMonth.from(due).minusMonths(2);
        String period = "%d-M%02d".formatted(ended.getYear(), ended.getMonthValue());
        Entered.post(
                        office.approver(),
                        "/api/v1/completeness-deadlines",
                        null,
                        Map.of("organization", office.organization(), "period", period, "dueOn", due.toString()))
                .statusCode(201);
        Entered.post(
                        ready.approver(),
                        "/api/v1/completeness",
                        null,
                        Map.of("organization", ready.organization(), "period", period))
                .statusCode(201);
        assertEquals(1, remindedOn(due.minusDays(7)));
        assertEquals(0, remindedOn(due.minusDays(7)), "once");
        JsonPath body = JsonPath.from(receiver.received().getLast().body());
        assertEquals("COMPLETENESS_DUE_SOON", body.getString("type"));
        assertEquals(silent.organization() + "/" + period, body.getString("data.id"));
        assertEquals(due.toString(), body.getString("data.dueOn"));
        assertEquals(
                "https://ledger.example/api/v1/completeness?organization=" + silent.organization() + "&period="
                        + period,
                body.getString("data.href"));
    }

    @Test
    void urgesThoseWhoHaveNotReportedAfterTheDayUntilTheyDo() {
        Staff silent = Staff.below(office.organization());
        YearMonth ended = YearMonth.from(due).minusMonths(2);
        String period = "%d-M%02d".formatted(ended.getYear(), ended.getMonthValue());
        declare(office, "completeness-deadlines", Map.of("period", period, "dueOn", due.toString()));
        assertEquals(1, remindedOn(due.minusDays(1)));
        assertEquals(0, remindedOn(due));
        assertEquals(1, remindedOn(due.plusDays(1)));
        assertEquals(0, remindedOn(due.plusDays(2)));
        assertEquals(1, remindedOn(due.plusDays(9)), "also when nobody looked on the seventh day");
        assertEquals(0, remindedOn(due.plusDays(10)));
        JsonPath body = JsonPath.from(receiver.received().getLast().body());
        assertEquals("COMPLETENESS_OVERDUE", body.getString("type"));
        assertEquals(silent.organization() + "/" + period, body.getString("data.id"));
        assertEquals(due.toString(), body.getString("data.dueOn"));
        Staff other = Staff.below(office.organization());
        assertEquals(1, remindedOn(due.plusDays(11)), "of one that came to it later");
        declare(other, "completeness", Map.of("period", period));
        declare(silent, "completeness", Map.of("period", period));
        assertEquals(0, remindedOn(due.plusDays(14)));
    }

    private static void declare(Staff staff, String path, Map<String, Object> body) {
        Entered.post(staff.approver(), "/api/v1/" + path, null, Bodies.with(body, "organization", staff.organization()))
                .statusCode(201);
    }

    @Test
    void twoWhoLookAtTheSameTimeRemindOnce() throws InterruptedException {
        Entered item = Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        Thread other = Thread.ofVirtual().start(() -> delivering.remindOn(due.minusDays(7)));
        delivering.remindOn(due.minusDays(7));
        other.join();
        delivering.now(subscribed);
        assertEquals(List.of(ITEM), Delivering.told(receiver, item.id()));
    }

    @Test
    void oneRoomThatFailsKeepsNobodyElseAndACostlyOneIsAskedWhenSomethingChanged() {
        Asked failing = new Asked("FAILING_DUE_SOON", true, true);
        Asked costly = new Asked("COSTLY_DUE_SOON", true, false);
        Asked cheap = new Asked("CHEAP_DUE_SOON", false, false);
        Reminding reminding = delivering.reminding(List.of(failing, costly, cheap));
        reminding.remind();
        reminding.remind();
        assertEquals(2, failing.times().get(), "it is tried again");
        assertEquals(1, costly.times().get());
        assertEquals(2, cheap.times().get());
        Entered.draft("action-items", office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        reminding.remind();
        reminding.remind();
        assertEquals(2, costly.times().get());
    }

    /** Evaluating all duties of all offices for each change would never end where many write. */
    @Test
    void aCostlyOneIsAskedOnceAnHourAtMostAndNotForAccounts() {
        Asked costly = new Asked("COSTLY_DUE_SOON", true, false);
        Reminding patient = delivering.reminding(List.of(costly), Patience.LONG);
        Instant first = due.atTime(1, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        delivering.remindAt(first, patient);
        SignedIn.account(List.of());
        delivering.remindAt(first.plus(Duration.ofHours(2)), patient);
        assertEquals(1, costly.times().get(), "an account");
        Entered.draft("action-items", office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        delivering.remindAt(first.plus(Duration.ofMinutes(59)), patient);
        assertEquals(1, costly.times().get(), "within the hour");
        delivering.remindAt(first.plus(Duration.ofHours(1)), patient);
        assertEquals(2, costly.times().get(), "after it");
        delivering.remindAt(first.plus(Duration.ofHours(23)), patient);
        assertEquals(3, costly.times().get(), "on another day");
    }

    /** How many reminders came that day. */
    private int remindedOn(LocalDate day) {
        int before = receiver.received().size();
        delivering.remindOn(day);
        delivering.now(subscribed);
        subscribed.shown().body("lastFault", nullValue());
        assertEquals(List.of(), subscribed.notices("&state=WAITING").getList("items"), "all of it was told");
        return receiver.received().size() - before;
    }
}
