package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A title is one line in which everything is seen; a summary may have several, and shows what was entered, too. */
@QuarkusTest
class OneLineTest {

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff"})
    void whatBreaksALineOrIsUnseenIsNoPartOfATitle(String unseen) {
        Map<String, Object> body = Bodies.with(Bodies.meeting(staff.organization()), "title", "学习" + unseen + "会");
        body = Bodies.with(body, "topics", List.of("党建", "理论" + unseen + "学习"));
        Faulty.refused("meetings", staff, body, "/title CONTROL_CHARACTER", "/topics/1 CONTROL_CHARACTER");
    }

    @Test
    void severalLinesAreKeptWhereThereMayBeSome() {
        String lines = "第一段\r\n\t第二段\n👩‍🏫";
        Map<String, Object> body = Bodies.with(Bodies.meeting(staff.organization()), "summary", lines);
        Entered meeting = Entered.draft("meetings", staff, body).submitted();
        staff.clerk().get(meeting.path()).then().body("summary", equalTo(lines));
        meeting.step(staff.approver(), "return", Map.of("reason", "一、补充\n二、更正")).statusCode(200);
    }

    @Test
    void whatTurnsTheOrderOfWritingIsNoTextAnywhere() {
        Map<String, Object> body = Bodies.with(Bodies.meeting(staff.organization()), "summary", "一\u202e二");
        Faulty.refused("meetings", staff, body, "/summary CONTROL_CHARACTER");
    }
}
