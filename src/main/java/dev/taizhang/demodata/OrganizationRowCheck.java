package dev.taizhang.demodata;

import dev.taizhang.demodata.OrganizationRow.HeadcountRow;
import dev.taizhang.demodata.OrganizationRow.Parent;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whether the days of an organisation fit together: one place in the tree on each day, from its first day on. */
@ApplicationScoped
class OrganizationRowCheck implements BodyCheck<OrganizationRow> {

    @Override
    public Class<OrganizationRow> type() {
        return OrganizationRow.class;
    }

    @Override
    public void check(OrganizationRow row, String pointerPrefix, Faults faults) {
        LocalDate expected = row.activeFrom();
        for (int i = 0; i < row.parents().size(); i++) {
            Parent parent = row.parents().get(i);
            String pointer = pointerPrefix + "/parents/" + i;
            if (parent == null || parent.from() == null || expected == null) {
                return;
            }
            if (!parent.from().equals(expected)) {
                faults.add(pointer + "/from", "NOT_CONTIGUOUS", expected);
            }
            boolean last = i == row.parents().size() - 1;
            if (last && parent.to() != null && !parent.to().equals(row.activeTo())) {
                faults.add(pointer + "/to", "NOT_CONTIGUOUS", "null");
            }
            LocalDate to = parent.to();
            if (!last && to == null) {
                faults.add(pointer + "/to", "REQUIRED");
                return;
            }
            expected = to == null ? expected : to.plusDays(1);
        }
        headcounts(row, pointerPrefix + "/memberHeadcounts", faults);
    }

    private static void headcounts(OrganizationRow row, String pointer, Faults faults) {
        LocalDate before = row.activeFrom();
        for (int i = 0; i < row.memberHeadcounts().size(); i++) {
            HeadcountRow headcount = row.memberHeadcounts().get(i);
            if (headcount == null || headcount.from() == null || before == null) {
                return;
            }
            boolean early = i == 0
                    ? headcount.from().isBefore(before)
                    : !headcount.from().isAfter(before);
            if (early) {
                faults.add(pointer + "/" + i + "/from", "BEFORE_START", before);
            }
            before = headcount.from();
        }
    }
}
