package dev.taizhang.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.plan.PlanProgress.ItemProgress;

/**
 * An item of a plan in a list across plans, with how far it has come.
 *
 * @param plan id of its plan
 * @param organization code of the organisation that keeps the plan
 */
record PlanItemView(
        String plan,
        String planNumber,
        String planTitle,
        String period,
        String organization,
        @JsonUnwrapped ItemProgress progress) {

    static PlanItemView of(InForce<Plan> plan, ItemProgress progress) {
        return new PlanItemView(
                plan.id(),
                plan.number(),
                plan.content().title(),
                plan.content().period(),
                plan.content().organization(),
                progress);
    }
}
