package dev.taizhang.officialreport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportRegister;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import dev.taizhang.support.Trail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of reports: one each, without gaps, behind those the register has already. */
@QuarkusTest
class ReportNumbersTest {

    private static final int REPORTS = 6;

    @Inject
    OfficeClock clock;

    @Inject
    ReportRegister register;

    @Inject
    DataSource database;

    @Inject
    CurrentCaller currentCaller;

    private Staff staff;
    private int year;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        year = clock.today().getYear();
    }

    @Test
    void areGivenOnceEachWithoutGapsWhenManyAreIssuedAtOnceAndSomeFail() throws Exception {
        Entered withdrawn = Reports.at(staff, "ISSUED");
        List<Entered> failing = List.of(
                Reports.superseding(staff, withdrawn, "SIGNED"), Reports.superseding(staff, withdrawn, "SIGNED"));
        List<Entered> signed = new ArrayList<>(IntStream.rangeClosed(1, REPORTS)
                .mapToObj(no -> Reports.at(staff, "SIGNED", "2022-M0" + no))
                .toList());
        Reports.withdrawn(withdrawn, staff);
        List<Entered> all = new ArrayList<>(signed);
        all.addAll(2, failing);
        Map<String, String> etags = new java.util.HashMap<>();
        all.forEach(report -> etags.put(report.id(), report.etag()));
        staff.clerk();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<Integer>> running = all.stream()
                    .map(report -> threads.submit(
                            () -> Entered.post(staff.clerk(), report.path() + "/issue", etags.get(report.id()), null)
                                    .extract()
                                    .statusCode()))
                    .toList();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }
        assertEquals(List.of(200, 200, 409, 409, 200, 200, 200, 200), answers);
        Set<String> numbers = new TreeSet<>();
        signed.forEach(report -> numbers.add(report.shown().getString("number")));
        Set<String> expected = new TreeSet<>();
        IntStream.rangeClosed(2, REPORTS + 1).forEach(no -> expected.add("〔" + year + "〕" + no + "号"));
        assertEquals(expected, numbers);
    }

    @Test
    void goOnBehindThoseOfTheRegister() {
        register("示例〔" + year + "〕7号");
        register("〔" + (year - 1) + "〕40号");
        register("无编号");
        assertEquals("〔" + year + "〕8号", Reports.at(staff, "ISSUED").shown().getString("number"));
        register("〔" + year + "〕12号");
        assertEquals(
                "〔" + year + "〕13号",
                Reports.at(staff, "ISSUED", "2022-Q1").shown().getString("number"));
    }

    @Test
    void areBoundToTheFiguresInTheTrail() {
        Entered report = Reports.at(staff, "ISSUED");
        String figures = report.shown().getString("frozen.digest");
        String bound = figures + "\n" + report.shown().getString("number");
        Trail.Digests issued = Trail.of(database, "REPORT_ISSUED", report.id()).getFirst();
        assertEquals(Trail.step(issued.before(), "ISSUED", Trail.document(database, report.id()), bound), issued);
    }

    @Test
    void areReadAsTheyAreWritten() {
        assertEquals(Optional.of(new ReportNumber(2022, 15)), ReportNumber.of("〔2022〕15号"));
        assertEquals(Optional.of(new ReportNumber(2022, 15)), ReportNumber.of("示例[2022]15号"));
        assertEquals(Optional.of(new ReportNumber(2022, 15)), ReportNumber.of(new ReportNumber(2022, 15).text()));
        assertEquals(Optional.empty(), ReportNumber.of("2022年15号"));
        assertEquals(Optional.empty(), ReportNumber.of(null));
    }

    private void register(String number) {
        Caller clerk = new Caller("loader", "loader", List.of(new Grant(Role.CLERK, staff.organization())));
        IssuedReport report = new IssuedReport(
                staff.organization(), "年度报告", "2021", clock.today().minusDays(1), number, null);
        currentCaller.as(clerk, () -> register.take(report, new Provenance(Origin.IMPORTED, "reports", 1, null)));
    }
}
