package dev.taizhang.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A subscription asks for types that there are. */
@QuarkusTest
class NoticeTypesTest {

    private static final String ADDRESS = "https://hooks.example/robot?key=a-key-of-the-receiver";

    private Staff office;

    @BeforeEach
    void hire() {
        office = Staff.hired();
    }

    @Test
    void namesTheTypesThatThereAre() {
        for (String type : List.of(
                "MEETING_CONFIRMED",
                "ARTICLE_PASSED_FINAL",
                "RISK_CHECK_FINDING_ENTERED",
                "ORGANIZATION_MOVED",
                "PERIOD_REOPENED",
                "COMPLETENESS_WITHDRAWN",
                "COMPLETENESS_OVERDUE",
                "PLAN_ITEM_DUE_SOON")) {
            Subscribed.to(office, ADDRESS, Map.of("types", List.of(type)));
        }
        refusedType("MEETING_CONFRIMED")
                .body("violations[0].message", containsString("MEETING_CONFIRMED"))
                .body("violations[0].message", not(containsString("LECTURE_CONFIRMED")));
        refusedType("PERIOD_CLOSING_X")
                .body("violations[0].message", containsString("PERIOD_REOPENED"))
                .body("violations[0].message", not(containsString("LECTURE_CONFIRMED")));
        refusedType("COMPLETENESS_DECLARATION_X")
                .body("violations[0].message", containsString("COMPLETENESS_WITHDRAWN"));
        refusedType("COMPLETENESS_X").body("violations[0].message", containsString("COMPLETENESS_OVERDUE"));
        refusedType("NOTHING")
                .body("violations[0].message", containsString("LECTURE"))
                .body("violations[0].message", not(containsString("LECTURE_CONFIRMED")));
        refusedType("MEETING_CONFIRMED_ALONE");
        refusedType("COMPLETENESS_CREATED");
    }

    private ValidatableResponse refusedType(String type) {
        return Entered.post(
                        office.as(Role.ADMIN),
                        Subscribed.PATH,
                        null,
                        Subscribed.body(office, ADDRESS, Map.of("types", List.of(type))))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/types/0")))
                .body("violations.code", equalTo(List.of("INVALID_VALUE")));
    }
}
