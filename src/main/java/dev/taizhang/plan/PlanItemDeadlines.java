package dev.taizhang.plan;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.metric.Question;
import dev.taizhang.plan.PlanItemRepository.Rank;
import dev.taizhang.plan.PlanItemRepository.Waiting;
import dev.taizhang.plan.PlanReckoning.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Items of plans in force that are to be done soon and are not; those who are to do them are reminded. */
@ApplicationScoped
class PlanItemDeadlines implements DueSoon {

    private static final String KIND = "PLAN_ITEM";

    /** How many items are looked at together. */
    private static final int CHUNK = 500;

    private final PlanItemRepository repository;
    private final PlanReckoning reckoning;

    PlanItemDeadlines(PlanItemRepository repository, PlanReckoning reckoning) {
        this.repository = repository;
        this.reckoning = reckoning;
    }

    @Override
    public String type() {
        return "PLAN_ITEM_DUE_SOON";
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    @Transactional
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        return reckoning
                .today()
                .map(question -> between(question, new Waiting(null, from, to), afterId, limit))
                .orElse(List.of());
    }

    private List<Due> between(Question question, Waiting asked, String afterId, int limit) {
        NavigableMap<String, Due> first = new TreeMap<>();
        @Nullable Rank after = null;
        List<PlanItemPlace> places;
        do {
            places = repository.waiting(asked, after, CHUNK);
            for (Standing one : reckoning.standing(places, question)) {
                Due due = due(one);
                if (!one.progress().state().done() && due.id().compareTo(afterId) > 0) {
                    first.put(due.id(), due);
                }
            }
            while (first.size() > limit) {
                first.pollLastEntry();
            }
            after = places.isEmpty() ? null : Rank.of(places.getLast());
        } while (places.size() == CHUNK);
        return List.copyOf(first.values());
    }

    /** Keys stay when a plan is amended, and places do not. */
    private static Due due(Standing one) {
        String id = one.plan().id() + "/" + one.progress().key();
        return new Due(KIND, id, one.place().responsibleId(), one.place().dueOn());
    }
}
