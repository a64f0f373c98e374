package dev.taizhang.plan;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import dev.taizhang.search.SearchText;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger of plans. */
@ApplicationScoped
class PlanLedger implements Ledger<Plan> {

    static final String KIND = "PLAN";

    private final PlanItems items;

    PlanLedger(PlanItems items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "plans";
    }

    @Override
    public String numberPrefix() {
        return "计";
    }

    @Override
    public Class<Plan> contentType() {
        return Plan.class;
    }

    /** It is settled with the whole of its period, whichever part of it is closed. */
    @Override
    public @Nullable LocalDate settledDay(Plan plan) {
        return Period.parse(plan.period()).map(Period::end).orElse(null);
    }

    @Override
    public Map<String, List<Role>> rights() {
        List<Role> clerks = List.of(Role.CLERK);
        return Map.of(
                "POST /fulfilments", clerks, "POST /fulfilments/{no}/withdrawal", clerks, "POST /action-items", clerks);
    }

    /** Whoever is to do an item says by what it was done. */
    @Override
    public Set<String> rightsOfResponsible() {
        return Set.of("POST /fulfilments", "POST /fulfilments/{no}/withdrawal");
    }

    /** An item stays as long as records stand for it: they would stand for nothing. */
    @Override
    public void fit(Plan plan, @Nullable String recordId, String pointerPrefix, Faults faults) {
        if (recordId != null && plan.items() != null) {
            items.requireKept(recordId, plan.items(), pointerPrefix + "/items", faults);
        }
    }

    /** Counted by nothing; what is done is. */
    @Override
    public List<Fact> facts(Plan plan) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(Plan plan) {
        SearchText.Parts parts = new SearchText.Parts().code(plan.period()).text(plan.summary());
        plan.items().forEach(item -> parts.code(item.key(), item.metric()).text(item.title()));
        return parts;
    }
}
