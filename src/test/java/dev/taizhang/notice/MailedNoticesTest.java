package dev.taizhang.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices to people, by mail. */
@QuarkusTest
class MailedNoticesTest {

    private static final Map<String, Object> BY_MAIL = Map.of("channel", "EMAIL", "kinds", List.of("MEETING"));

    private final Delivering delivering;
    private final MockMailbox mailbox;
    private Staff office;
    private String address;

    MailedNoticesTest(Delivering delivering, MockMailbox mailbox) {
        this.delivering = delivering;
        this.mailbox = mailbox;
    }

    @BeforeEach
    void hire() {
        office = Staff.hired();
        address = "t-" + Ids.next() + "@office.example";
    }

    @Test
    void mailsWhatHappenedAndALinkAndNothingOfWhatItSays() {
        Subscribed subscribed = Subscribed.to(office, address, BY_MAIL);
        assertEquals("", subscribed.secret(), "nothing is signed");
        Entered meeting = Entered.draft("meetings", office).submitted();
        delivering.now(subscribed);
        List<Mail> mails = mailbox.getMailsSentTo(address);
        assertEquals(delivering.fed(meeting.id()).size(), mails.size());
        Mail last = mails.getLast();
        assertTrue(last.getSubject().startsWith("台账变更通知：会议提交确认（"), last.getSubject());
        assertTrue(last.getText().contains("https://ledger.example/api/v1/meetings/" + meeting.id()), last.getText());
        assertFalse(last.getText().contains(meeting.shown().getString("title")), last.getText());
        delivering.now(subscribed);
        assertEquals(mails.size(), mailbox.getMailsSentTo(address).size(), "each once");
    }

    @Test
    void remindsByMailOfWhatIsDue() {
        LocalDate due = delivering.today().plusDays(20);
        Entered item = Checks.confirmedItem(office, Bodies.with(Checks.instruction(office), "due", due.toString()));
        Subscribed subscribed =
                Subscribed.to(office, address, Map.of("channel", "EMAIL", "types", List.of("ACTION_ITEM_DUE_SOON")));
        delivering.remindOn(due.minusDays(7));
        delivering.now(subscribed);
        Mail mail = mailbox.getMailsSentTo(address).getLast();
        assertTrue(
                mail.getSubject().startsWith("台账到期提醒：") && mail.getSubject().endsWith(due + "到期"), mail.getSubject());
        assertTrue(mail.getText().contains("/api/v1/action-items/" + item.id()), mail.getText());
        delivering.remindOn(due.minusDays(7));
        delivering.now(subscribed);
        assertEquals(1, mailbox.getMailsSentTo(address).size(), "once");
    }

    @Test
    void writesInTheLanguageThatIsWanted() {
        Map<String, Object> english = Bodies.with(BY_MAIL, "language", "EN");
        Subscribed subscribed = Subscribed.to(office, address, english);
        Subscribed.to(office, "t-" + Ids.next() + "@office.example", BY_MAIL)
                .shown()
                .body("language", equalTo("ZH"));
        Entered.draft("meetings", office);
        delivering.now(subscribed);
        Mail mail = mailbox.getMailsSentTo(address).getLast();
        assertTrue(mail.getSubject().startsWith("Ledger change: "), mail.getSubject());
        assertTrue(mail.getText().chars().noneMatch(Character::isIdeographic), mail.getText());
        Entered.put(
                        office.as(Role.ADMIN),
                        subscribed.path(),
                        subscribed.etag(),
                        Subscribed.body(office, address, BY_MAIL))
                .statusCode(200)
                .body("language", equalTo("ZH"));
    }

    @Test
    void hasNoSecretToBeReplaced() {
        Subscribed subscribed = Subscribed.to(office, address, BY_MAIL);
        Entered.post(office.as(Role.ADMIN), subscribed.path() + "/secrets", subscribed.etag(), null)
                .statusCode(409)
                .body("code", equalTo("NOTHING_IS_SIGNED"));
        subscribed.shown().body("channel", equalTo("EMAIL")).body("previousSecretUntil", nullValue());
    }

    @Test
    void mailsToDomainsOfTheListAlone() {
        for (String elsewhere :
                List.of("a@elsewhere.example", "a@sub.office.example", "a@office.example.evil.example")) {
            refused(elsewhere, "TARGET_NOT_ALLOWED");
        }
        for (String none : List.of(
                "office.example",
                "@office.example",
                "a b@office.example",
                "a@office.example,b@elsewhere.example",
                "\"a\"@office.example",
                "甲 <a@office.example>",
                "https://hooks.example/")) {
            refused(none, "NOT_A_MAIL_ADDRESS");
        }
        refused("a@office.example\r\nBcc: b@elsewhere.example", "CONTROL_CHARACTER");
    }

    @Test
    void staysWithItsChannel() {
        Subscribed subscribed = Subscribed.to(office, address, BY_MAIL);
        Entered.put(
                        office.as(Role.ADMIN),
                        subscribed.path(),
                        subscribed.etag(),
                        Subscribed.body(office, "https://hooks.example/", Map.of()))
                .statusCode(400)
                .body("violations.code", equalTo(List.of("IMMUTABLE")));
    }

    @Test
    void isToldThatItStaysSoOfTheStateThatWasSeen() {
        Subscribed subscribed = Subscribed.to(office, address, BY_MAIL);
        Map<String, Object> body = Subscribed.body(office, "https://hooks.example/", Map.of("name", " "));
        Entered.put(office.as(Role.ADMIN), subscribed.path(), subscribed.etag(), body)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/name", "/channel"));
        for (String other : Arrays.asList("\"99\"", null)) {
            Entered.put(office.as(Role.ADMIN), subscribed.path(), other, body)
                    .statusCode(400)
                    .body("violations.field", contains("/name"));
        }
    }

    private void refused(String target, String code) {
        Entered.post(office.as(Role.ADMIN), Subscribed.PATH, null, Subscribed.body(office, target, BY_MAIL))
                .statusCode(400)
                .body("violations.code", equalTo(List.of(code)));
    }
}
