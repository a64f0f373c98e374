package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Takes down what finds the items of plans and the measures once they are confirmed; whoever is to do an item reads its plan
 * from then on. An amended plan is looked at once more
 * then, under its lock: since it was entered, records may have come to stand for an item that it drops.
 */
@ApplicationScoped
class ConfirmedPlans implements RecordFollower {

    private final PlanLedger plans;
    private final PlannedMeasureLedger measures;
    private final RecordQueries queries;
    private final PlanItems items;
    private final PlanItemRepository repository;
    private final OrganizationReferences organizations;

    ConfirmedPlans(
            PlanLedger plans,
            PlannedMeasureLedger measures,
            RecordQueries queries,
            PlanItems items,
            PlanItemRepository repository,
            OrganizationReferences organizations) {
        this.plans = plans;
        this.measures = measures;
        this.queries = queries;
        this.items = items;
        this.repository = repository;
        this.organizations = organizations;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(PlanLedger.KIND) || recordKind.equals(PlannedMeasureLedger.KIND);
    }

    @Override
    public void confirmed(LedgerRecord record) {
        if (record.kind().equals(PlanLedger.KIND)) {
            plan(record, said(plans, record));
        } else {
            repository.persist(new MeasurePromise(
                    record.id(),
                    record.version(),
                    record.organizationId(),
                    said(measures, record).committedFor()));
        }
    }

    private void plan(LedgerRecord record, Plan plan) {
        Faults faults = new Faults();
        items.requireKept(record.id(), plan.items(), "/items", faults);
        if (!faults.none()) {
            throw Problem.of(ErrorCode.PLAN_ITEM_FULFILLED, faults);
        }
        Instant at = repository.confirmedAt(record);
        repository.end(record.id(), at);
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            String responsible = organizations
                    .find(item.responsibleOrganization())
                    .map(OrganizationName::id)
                    .orElse(record.organizationId());
            repository.persist(new PlanItemPlace(record, i, responsible, item, at));
            if (!responsible.equals(record.organizationId())) {
                record.grantReading(responsible);
            }
        }
    }

    private <C extends RecordContent> C said(Ledger<C> ledger, LedgerRecord record) {
        return Objects.requireNonNull(queries.contents(ledger, List.of(record), Function.<C>identity())
                .get(record.id()));
    }

    @Override
    public void voided(LedgerRecord record, String reason) {
        repository.end(record.id(), Objects.requireNonNull(record.voidedAt()));
    }
}
