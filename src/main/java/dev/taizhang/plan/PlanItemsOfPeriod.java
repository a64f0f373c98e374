package dev.taizhang.plan;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.metric.Question;
import dev.taizhang.plan.PlanItemRepository.Position;
import dev.taizhang.plan.PlanItemRepository.Span;
import dev.taizhang.plan.PlanProgress.ItemProgress;
import dev.taizhang.plan.PlanReckoning.Standing;
import dev.taizhang.plan.PlanSummary.MissedItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The port of reports: how what is due in a period by the plans of a subtree stood, as it was known. */
@ApplicationScoped
public class PlanItemsOfPeriod {

    /** How many items are looked at together. */
    private static final int CHUNK = 500;

    private final PlanReckoning reckoning;

    PlanItemsOfPeriod(PlanReckoning reckoning) {
        this.reckoning = reckoning;
    }

    /** All of it is looked at, some at a time: nothing but the counts and the lines is kept. */
    public PlanSummary of(Question question) {
        Span span = new Span(
                question.subtree(), question.period().start(), question.period().end(), question.asOf());
        SortedMap<ItemState, Long> byState = new TreeMap<>();
        List<MissedItem> missed = new ArrayList<>();
        @Nullable Position after = null;
        List<Standing> some;
        do {
            some = reckoning.due(span, after, CHUNK, question);
            for (Standing one : some) {
                byState.merge(one.progress().state(), 1L, Long::sum);
                if (one.progress().state() == ItemState.MISSED && missed.size() < RecordsInForce.MOST) {
                    missed.add(line(one));
                }
            }
            after = some.isEmpty() ? after : some.getLast().position();
        } while (some.size() == CHUNK);
        long items = byState.values().stream().mapToLong(Long::longValue).sum();
        long leftOut = byState.getOrDefault(ItemState.MISSED, 0L) - missed.size();
        return new PlanSummary(items == 0 ? 0 : reckoning.plans(span), items, byState, missed, leftOut, 0);
    }

    private static MissedItem line(Standing one) {
        ItemProgress progress = one.progress();
        return new MissedItem(
                one.plan().id(),
                one.plan().number(),
                one.plan().content().organization(),
                progress.key(),
                progress.title(),
                progress.metric(),
                progress.planned(),
                progress.done(),
                progress.dueOn(),
                progress.responsibleOrganization(),
                progress.responsiblePost());
    }
}
