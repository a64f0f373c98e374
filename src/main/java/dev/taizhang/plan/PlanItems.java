package dev.taizhang.plan;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the items of plans that records stand for: an amendment does not drop them. */
@ApplicationScoped
class PlanItems {

    private final FulfilmentRepository fulfilments;
    private final ActedOn acted;

    PlanItems(FulfilmentRepository fulfilments, ActedOn acted) {
        this.fulfilments = fulfilments;
        this.acted = acted;
    }

    /**
     * Adds a fault for each item that is not there any more and for which records stand, with the numbers under which they
     * do, or that an action item carries out which is still to be done.
     *
     * @param items what the plan is to say; faulty ones are null
     */
    void requireKept(String planId, List<? extends @Nullable PlanItem> items, String pointer, Faults faults) {
        Set<String> kept = items.stream()
                .filter(Objects::nonNull)
                .map(item -> String.valueOf(Objects.requireNonNull(item).key()))
                .collect(Collectors.toSet());
        Map<String, String> dropped = fulfilments.standing(planId).stream()
                .filter(one -> !kept.contains(one.itemKey()))
                .collect(Collectors.groupingBy(
                        Fulfilment::itemKey,
                        TreeMap::new,
                        Collectors.mapping(one -> Integer.toString(one.no()), Collectors.joining(", "))));
        acted.items(planId).stream()
                .filter(key -> !kept.contains(key))
                .sorted()
                .forEach(key -> faults.add(pointer, "PLAN_ITEM_CARRIED_OUT", key));
        dropped.forEach((key, numbers) -> faults.add(pointer, "PLAN_ITEM_FULFILLED", key, numbers));
    }
}
