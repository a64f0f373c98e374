package dev.taizhang.closing;

import dev.taizhang.organization.TreeChange;
import dev.taizhang.organization.TreeGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Holds changes of the tree against closed periods: what a report of one says must not change behind its back. */
@ApplicationScoped
class ClosedTree implements TreeGuard {

    private static final String KIND = "ORGANIZATION";

    private final ClosedPeriods periods;

    ClosedTree(ClosedPeriods periods) {
        this.periods = periods;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(TreeChange change) {
        Late late = new Late(
                KIND,
                change.organizationId(),
                change.code(),
                change.organizationId(),
                change.version(),
                change.action());
        periods.settle(
                change.affected().stream()
                        .map(affected -> Concern.within(affected.organizationIds(), affected.from(), affected.to()))
                        .toList(),
                late,
                change.at());
    }
}
