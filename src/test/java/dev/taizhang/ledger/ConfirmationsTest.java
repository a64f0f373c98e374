package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Many records confirmed by one request. */
@QuarkusTest
class ConfirmationsTest {

    @Inject
    DataSource pool;

    @Test
    void aFailureOfOneLeavesTheOutcomeOfTheOthersToBeSeen() throws SQLException {
        Staff staff = Staff.hired();
        List<Entered> records = List.of(
                Entered.draft("meetings", staff).submitted(),
                Entered.draft("meetings", staff).submitted(),
                Entered.draft("meetings", staff).submitted());
        Map<String, Object> asked = items(records);
        String broken = records.get(1).id();
        rename("\"organization\":\"T", "\"organization\":\"X", broken);
        try {
            Entered.post(staff.approver(), "/api/v1/meetings/confirmations", null, asked)
                    .statusCode(200)
                    .body("items.confirmed", equalTo(List.of(true, false, true)))
                    .body("items[1].code", equalTo("INTERNAL_ERROR"))
                    .body("items[1].state", equalTo("SUBMITTED"))
                    .body("items[1].allowedTransitions", equalTo(List.of("RETURN", "CONFIRM", "VOID")))
                    .body("items[2].allowedTransitions", equalTo(List.of("AMEND", "VOID")));
        } finally {
            rename("\"organization\":\"X", "\"organization\":\"T", broken);
        }
    }

    @Test
    void whatIsRefusedToTheCallerIsNotOfferedWithTheRefusal() {
        Staff staff = Staff.hired();
        String both = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", staff.organization()),
                Map.of("role", "APPROVER", "organization", staff.organization())));
        Entered own = Entered.meetingBy(both, staff).submitted();
        own.step(SignedIn.with(both, SignedIn.PASSWORD), "confirmation", null)
                .statusCode(409)
                .body("code", equalTo("FOUR_EYES_REQUIRED"))
                .body("allowedTransitions", equalTo(List.of("RETURN", "VOID")));
        Entered.post(
                        SignedIn.with(both, SignedIn.PASSWORD),
                        "/api/v1/meetings/confirmations",
                        null,
                        items(List.of(own)))
                .statusCode(200)
                .body("items[0].code", equalTo("FOUR_EYES_REQUIRED"))
                .body("items[0].allowedTransitions", equalTo(List.of("RETURN", "VOID")));
    }

    @Test
    void aRefusalIsSaidInWordsForPeople() {
        Staff staff = Staff.hired();
        List<Entered> drafts = List.of(Entered.draft("meetings", staff), Entered.draft("meetings", staff));
        Entered.post(
                        staff.approver().header("Accept-Language", "en"),
                        "/api/v1/meetings/confirmations",
                        null,
                        items(drafts))
                .statusCode(200)
                .body("items.code", equalTo(List.of("INVALID_TRANSITION", "INVALID_TRANSITION")))
                .body("items.allowedTransitions", everyItem(equalTo(List.of("EDIT", "SUBMIT", "VOID"))))
                .body("items.message", everyItem(startsWith("Not possible in the state")))
                .body("items.message", not(hasItem(startsWith("problems."))));
    }

    @Test
    void whatCanBeAskedForIsAboutTheAmendmentUnderWay() {
        Staff staff = Staff.hired();
        Entered record = Entered.confirmed("meetings", staff, Bodies.meeting(staff.organization()));
        Map<String, Object> content = Bodies.with(Bodies.meeting(staff.organization()), "title", "更正后的会议");
        record.step(staff.clerk(), "amendments", Map.of("reason", "更正", "content", content))
                .statusCode(201);
        Entered.post(staff.approver(), "/api/v1/meetings/confirmations", null, items(List.of(record)))
                .statusCode(200)
                .body("items.code", equalTo(List.of("INVALID_TRANSITION")))
                .body("items[0].state", equalTo("CONFIRMED"))
                .body("items[0].allowedTransitions", equalTo(List.of("EDIT", "SUBMIT", "VOID")));
        record.submitted();
        Entered.post(staff.approver(), "/api/v1/meetings/confirmations", null, items(List.of(record)))
                .statusCode(200)
                .body("items[0].confirmed", equalTo(true))
                .body("items[0].allowedTransitions", equalTo(List.of("AMEND", "VOID")));
    }

    private static Map<String, Object> items(List<Entered> records) {
        return Map.of(
                "items",
                records.stream()
                        .map(record -> Map.of("id", record.id(), "etag", record.etag()))
                        .toList());
    }

    /** Makes a kept document speak of an organisation that there is not, or puts that right. */
    private void rename(String from, String to, String recordId) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE record_version SET content = REPLACE(content, ?, ?) WHERE record_id = ?")) {
            update.setString(1, from);
            update.setString(2, to);
            update.setString(3, recordId);
            assertEquals(1, update.executeUpdate());
        }
    }
}
