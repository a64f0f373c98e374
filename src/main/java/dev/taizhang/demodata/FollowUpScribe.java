package dev.taizhang.demodata;

import dev.taizhang.demodata.Step.Turn;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportRegister;
import dev.taizhang.riskcheck.Finding;
import dev.taizhang.riskcheck.FindingState.Transition;
import dev.taizhang.riskcheck.FindingWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes the steps of findings, and of reports that were issued before. */
@ApplicationScoped
class FollowUpScribe {

    /** Steps that look at the action items of a finding. */
    private static final Set<Transition> WITH_ITEMS =
            EnumSet.of(Transition.MAKE_READY, Transition.PASS, Transition.FAIL, Transition.CLOSE);

    /** The files tell no reason for what goes back. */
    private static final String UNTOLD = "原因未载明";

    private final FindingWorkflow findings;
    private final ReportRegister reports;

    FollowUpScribe(FindingWorkflow findings, ReportRegister reports) {
        this.findings = findings;
        this.reports = reports;
    }

    /** A finding is confirmed with its check, which has a step of its own. */
    void write(Script script, Entry<?> entry, FindingRow row, Finding finding) {
        script.enter(
                entry, row.enteredAt(), row.enteredBy(), "CREATE", () -> findings.create(finding, entry.entered()));
        List<FindingRow.StateEntered> history = row.history();
        for (int i = 1; i < history.size(); i++) {
            FindingRow.StateEntered next = history.get(i);
            Transition transition =
                    FindingRow.between(history.get(i - 1).state(), next.state()).orElseThrow();
            script.add(
                    entry,
                    next.at(),
                    WITH_ITEMS.contains(transition) ? Turn.FINDING_GOES_ON : Turn.AS_TOLD,
                    next.by(),
                    transition.name(),
                    () -> findings.step(script.id(entry), transition, detail(row, transition), Expectation.NONE));
        }
    }

    void write(Script script, Entry<?> entry, ReportRow row, IssuedReport report) {
        script.enter(entry, row.enteredAt(), row.enteredBy(), "IMPORT", () -> reports.take(report, entry.imported()));
        script.confirm(entry, row.confirmedAt(), row.confirmedBy(), reports::confirm);
    }

    private static StateDetail detail(FindingRow row, Transition transition) {
        return switch (transition) {
            case CLOSE -> new StateDetail(row.closedOn(), null, null);
            case ACCEPT -> new StateDetail(null, row.acceptedUntil(), null);
            case DISMISS -> StateDetail.because(row.dismissReason());
            case FAIL, REOPEN -> StateDetail.because(UNTOLD);
            default -> StateDetail.NONE;
        };
    }
}
