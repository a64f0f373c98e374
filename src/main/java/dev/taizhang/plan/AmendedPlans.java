package dev.taizhang.plan;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Looks at an amended plan once more when it is confirmed, under its lock: since it was entered, records may have come to
 * stand for an item that it drops.
 */
@ApplicationScoped
class AmendedPlans implements RecordFollower {

    private final PlanLedger ledger;
    private final RecordQueries queries;
    private final PlanItems items;

    AmendedPlans(PlanLedger ledger, RecordQueries queries, PlanItems items) {
        this.ledger = ledger;
        this.queries = queries;
        this.items = items;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(PlanLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord record) {
        Plan plan = Objects.requireNonNull(
                queries.contents(ledger, List.of(record), Function.identity()).get(record.id()));
        Faults faults = new Faults();
        items.requireKept(record.id(), plan.items(), "/items", faults);
        if (!faults.none()) {
            throw Problem.of(ErrorCode.PLAN_ITEM_FULFILLED, faults);
        }
    }

    @Override
    public void voided(LedgerRecord record, String reason) {}
}
