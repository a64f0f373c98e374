package dev.taizhang.plan;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.metric.Question;
import dev.taizhang.plan.PlanItemRepository.Count;
import dev.taizhang.plan.PlanItemRepository.Span;
import dev.taizhang.plan.PlanProgress.ItemProgress;
import dev.taizhang.plan.PlanReckoning.Standing;
import dev.taizhang.plan.PlanSummary.MissedItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The port of reports: how what is due in a period by the plans of a subtree stood, as it was known. */
@ApplicationScoped
public class PlanItemsOfPeriod {

    /** Of how many plans items are looked at together; a plan has a hundred at most. */
    private static final int CHUNK = 20;

    private static final Comparator<Standing> IN_ORDER = Comparator.comparing(Standing::position);

    private final PlanReckoning reckoning;

    PlanItemsOfPeriod(PlanReckoning reckoning) {
        this.reckoning = reckoning;
    }

    /**
     * What no record stands for is counted where it is kept: each item wants something done, so it is open or missed by its
     * day alone. The rest is looked at, some plans at a time, each read once; of all of it nothing but the counts and the
     * lines is kept.
     */
    public PlanSummary of(Question question) {
        Span span = new Span(
                question.subtree(), question.period().start(), question.period().end(), question.asOf());
        Count items = reckoning.count(span, question.through());
        Looked looked = lookedAt(span, question);
        looked.add(ItemState.MISSED, items.past() - looked.past);
        looked.add(ItemState.OPEN, items.items() - items.past() - (looked.items - looked.past));
        List<MissedItem> missed = Stream.concat(
                        looked.missed.stream(),
                        reckoning.untied(span.before(question.through()), RecordsInForce.MOST, question).stream())
                .sorted(IN_ORDER)
                .limit(RecordsInForce.MOST)
                .map(PlanItemsOfPeriod::line)
                .toList();
        long leftOut = looked.byState.getOrDefault(ItemState.MISSED, 0L) - missed.size();
        return new PlanSummary(items.plans(), items.items(), looked.byState, missed, leftOut, 0);
    }

    private Looked lookedAt(Span span, Question question) {
        Looked looked = new Looked();
        List<String> plans = reckoning.tiedPlans(span);
        for (int from = 0; from < plans.size(); from += CHUNK) {
            List<String> some = plans.subList(from, Math.min(from + CHUNK, plans.size()));
            reckoning.tied(span, some, question).forEach(one -> looked.take(one, question.through()));
        }
        return looked;
    }

    /** How items stood that were looked at. */
    private static final class Looked {

        private final SortedMap<ItemState, Long> byState = new TreeMap<>();

        /** Those due first; the last of them goes where there are too many. */
        private final PriorityQueue<Standing> missed = new PriorityQueue<>(IN_ORDER.reversed());

        private long items;

        /** Of these, those that were due before the last day counted. */
        private long past;

        void take(Standing one, LocalDate through) {
            ItemProgress progress = one.progress();
            items++;
            past += progress.dueOn().isBefore(through) ? 1 : 0;
            add(progress.state(), 1);
            if (progress.state() == ItemState.MISSED) {
                missed.add(one);
                if (missed.size() > RecordsInForce.MOST) {
                    missed.remove();
                }
            }
        }

        void add(ItemState state, long more) {
            if (more > 0) {
                byState.merge(state, more, Long::sum);
            }
        }
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
