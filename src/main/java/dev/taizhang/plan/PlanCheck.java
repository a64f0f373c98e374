package dev.taizhang.plan;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.metric.RecordAmounts;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must fit together in a plan. */
@ApplicationScoped
class PlanCheck implements BodyCheck<Plan> {

    private final ContentChecks checks;
    private final OrganizationReferences organizations;
    private final OrganizationTree tree;
    private final RecordAmounts amounts;
    private final MetricNames metrics;

    PlanCheck(
            ContentChecks checks,
            OrganizationReferences organizations,
            OrganizationTree tree,
            RecordAmounts amounts,
            MetricNames metrics) {
        this.checks = checks;
        this.organizations = organizations;
        this.tree = tree;
        this.amounts = amounts;
        this.metrics = metrics;
    }

    @Override
    public Class<Plan> type() {
        return Plan.class;
    }

    @Override
    public void check(Plan body, String pointerPrefix, Faults faults) {
        Optional<Period> period = Optional.ofNullable(body.period()).flatMap(Period::parse);
        if (body.period() != null && period.isEmpty()) {
            faults.add(pointerPrefix + "/period", "INVALID_PERIOD");
        }
        @Nullable LocalDate first = period.map(Period::start).orElse(null);
        ContentChecks.day(first, pointerPrefix + "/period", faults);
        checks.reference(
                body.organization(), period.map(Period::end).orElse(null), pointerPrefix + "/organization", faults);
        if (body.items() != null) {
            items(body.items(), body.organization(), period, pointerPrefix + "/items/", faults);
        }
    }

    private void items(
            List<PlanItem> items,
            @Nullable String organization,
            Optional<Period> period,
            String pointer,
            Faults faults) {
        Optional<String> keeper =
                Optional.ofNullable(organization).flatMap(organizations::find).map(OrganizationName::id);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            if (item != null) {
                if (item.key() != null && !keys.add(item.key())) {
                    faults.add(pointer + i + "/key", "DUPLICATE");
                }
                item(item, keeper, period, pointer + i, faults);
            }
        }
    }

    private void item(PlanItem item, Optional<String> keeper, Optional<Period> period, String pointer, Faults faults) {
        String metric = item.metric();
        if (metrics.check(metric, pointer + "/metric", faults)
                && amounts.kinds(metric).isEmpty()) {
            faults.add(pointer + "/metric", "METRIC_NOT_A_SUM");
        }
        LocalDate due = item.dueOn();
        if (due != null
                && period.isPresent()
                && (due.isBefore(period.get().start())
                        || due.isAfter(period.get().end()))) {
            faults.add(
                    pointer + "/dueOn",
                    "OUT_OF_RANGE",
                    period.get().start(),
                    period.get().end());
        }
        String responsible = item.responsibleOrganization();
        checks.reference(responsible, null, pointer + "/responsibleOrganization", faults);
        Optional<String> id =
                Optional.ofNullable(responsible).flatMap(organizations::find).map(OrganizationName::id);
        if (id.isPresent()
                && keeper.isPresent()
                && !tree.above(id.get(), tree.today()).contains(keeper.get())) {
            faults.add(pointer + "/responsibleOrganization", "NOT_BELOW_KEEPER");
        }
    }
}
