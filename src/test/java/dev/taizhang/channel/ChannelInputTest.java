package dev.taizhang.channel;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a channel cannot say. */
@QuarkusTest
class ChannelInputTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Faulty.refused(
                "channels",
                Staff.hired(),
                Map.of(),
                "/organization REQUIRED",
                "/name REQUIRED",
                "/type REQUIRED",
                "/openedOn REQUIRED");
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.channel(staff.organization());
        body.put("type", "FORUM");
        body.put("reviewEveryMonths", 0);
        body.put("lastReviewedOn", "2019-12-31");
        body.put("owner", "张三");
        Faulty.refused(
                "channels",
                staff,
                body,
                "/type INVALID_VALUE",
                "/reviewEveryMonths OUT_OF_RANGE",
                "/lastReviewedOn BEFORE_START",
                "/owner UNKNOWN_FIELD");
    }
}
