package dev.taizhang.officialreport;

import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report is made of days that there were. */
@QuarkusTest
class ReportDaysTest {

    @Test
    void nothingIsCountedThroughADayBeforeThePeriodOrAfterToday() {
        refused("2022", "2021-06-01", "/through OUT_OF_RANGE");
        refused("2022", "2089-01-01", "/through OUT_OF_RANGE");
    }

    @Test
    void aPeriodThatHasNotBegunHasNoReport() {
        refused("2089", "2022-06-01", "/period PERIOD_NOT_BEGUN");
    }

    private static void refused(String period, String through, String fault) {
        Staff staff = Staff.hired();
        Map<String, Object> body =
                Map.of("organization", staff.organization(), "period", period, "title", "工作情况的报告", "through", through);
        Faulty.refused("reports", staff, body, fault);
    }
}
