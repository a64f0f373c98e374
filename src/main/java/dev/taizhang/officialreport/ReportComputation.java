package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.report.FrozenReports;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Computes the figures of a report and freezes them. They are computed between two transactions: the answer waits for
 * changes under way, and holds no locks meanwhile.
 */
@ApplicationScoped
class ReportComputation {

    private final Freezes freezes;
    private final FrozenReports frozen;

    ReportComputation(Freezes freezes, FrozenReports frozen) {
        this.freezes = freezes;
        this.frozen = frozen;
    }

    void compute(String id, Expectation expectation) {
        Freezes.Begun begun = freezes.begin(id, expectation);
        freezes.end(id, begun, frozen.freeze(begun.asked()), expectation);
    }
}
