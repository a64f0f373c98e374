package dev.taizhang.lecture;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lecture cannot say. */
@QuarkusTest
class LectureInputTest {

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        Faulty.refused(
                "lectures",
                Staff.hired(),
                Map.of(),
                "/organization REQUIRED",
                "/title REQUIRED",
                "/heldOn REQUIRED",
                "/speakers TOO_FEW",
                "/attendance REQUIRED",
                "/attendanceBasis REQUIRED",
                "/onsite REQUIRED",
                "/online REQUIRED");
    }

    @Test
    void everyFaultIsNamedAtOnceWithItsPointer() {
        Map<String, Object> body = Bodies.lecture("NO-SUCH-CODE");
        body.put("heldOn", "2022-02-30");
        body.put("attendance", 3);
        body.put("attendanceBasis", "GUESSED");
        body.put(
                "speakers",
                List.of(
                        Map.of("no", 1, "category", "LEADING_CADRE"),
                        Map.of("no", 1, "category", "MEMBER", "name", "张三"),
                        Map.of("no", 0, "category", "EXTERNAL", "organization", "NO-SUCH-CODE")));
        Faulty.refused(
                "lectures",
                Staff.hired(),
                body,
                "/organization UNKNOWN_ORGANIZATION",
                "/heldOn INVALID_DATE",
                "/attendance BELOW_SUM_OF_PARTS",
                "/attendanceBasis INVALID_VALUE",
                "/speakers/1/no DUPLICATE",
                "/speakers/1/category INVALID_VALUE",
                "/speakers/1/name UNKNOWN_FIELD",
                "/speakers/2/no OUT_OF_RANGE",
                "/speakers/2/organization UNKNOWN_ORGANIZATION");
    }

    @ParameterizedTest
    @CsvSource({"34,30,4,true", "35,30,4,true", "33,30,4,false", "0,0,0,true", "0,0,1,false"})
    void attendanceIsAtLeastWhatItsPartsAreTogether(int attendance, int onsite, int online, boolean fits) {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.lecture(staff.organization());
        body.put("attendance", attendance);
        body.put("onsite", onsite);
        body.put("online", online);
        if (fits) {
            Entered.draft("lectures", staff, body);
        } else {
            Faulty.refused("lectures", staff, body, "/attendance BELOW_SUM_OF_PARTS");
        }
    }

    @Test
    void countsAreWholeNumbersAndNotNegative() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Bodies.lecture(staff.organization());
        body.put("attendance", -1);
        body.put("onsite", 1.5);
        body.put("online", "4");
        Faulty.refused(
                "lectures",
                staff,
                body,
                "/attendance OUT_OF_RANGE",
                "/onsite NOT_A_WHOLE_NUMBER",
                "/online NOT_A_WHOLE_NUMBER");
    }

    @Test
    void aLectureWithoutASpeakerIsNone() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "lectures",
                staff,
                Bodies.with(Bodies.lecture(staff.organization()), "speakers", List.of()),
                "/speakers TOO_FEW");
    }
}
