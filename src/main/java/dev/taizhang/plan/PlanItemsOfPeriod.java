package dev.taizhang.plan;

import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.metric.Question;
import dev.taizhang.plan.PlanItemRepository.Count;
import dev.taizhang.plan.PlanItemRepository.Position;
import dev.taizhang.plan.PlanItemRepository.Span;
import dev.taizhang.plan.PlanItemRepository.Tied;
import dev.taizhang.plan.PlanProgress.ItemProgress;
import dev.taizhang.plan.PlanReckoning.Standing;
import dev.taizhang.plan.PlanSummary.MissedItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    /**
     * What no record stands for is counted where it is kept: each item wants something done, so it is open or missed by its
     * day alone. The rest is looked at, some at a time; of all of it nothing but the counts and the lines is kept.
     */
    public PlanSummary of(Question question) {
        Span all = new Span(
                question.subtree(), question.period().start(), question.period().end(), question.asOf(), Tied.ANY);
        Span past = all.before(question.through());
        Count items = reckoning.count(all);
        long pastItems = reckoning.count(past).items();
        Looked looked = lookedAt(all.of(Tied.SOME), question);
        looked.add(ItemState.MISSED, pastItems - looked.past);
        looked.add(ItemState.OPEN, items.items() - pastItems - (looked.items - looked.past));
        List<MissedItem> missed = Stream.concat(
                        looked.missed.stream(),
                        reckoning.due(past.of(Tied.NONE), null, RecordsInForce.MOST, question).stream())
                .sorted(Comparator.comparing(Standing::position))
                .limit(RecordsInForce.MOST)
                .map(PlanItemsOfPeriod::line)
                .toList();
        long leftOut = looked.byState.getOrDefault(ItemState.MISSED, 0L) - missed.size();
        return new PlanSummary(items.plans(), items.items(), looked.byState, missed, leftOut, 0);
    }

    private Looked lookedAt(Span span, Question question) {
        Looked looked = new Looked();
        @Nullable Position after = null;
        List<Standing> some;
        do {
            some = reckoning.due(span, after, CHUNK, question);
            some.forEach(one -> looked.take(one, question.through()));
            after = some.isEmpty() ? after : some.getLast().position();
        } while (some.size() == CHUNK);
        return looked;
    }

    /** How items stood that were looked at. */
    private static final class Looked {

        private final SortedMap<ItemState, Long> byState = new TreeMap<>();
        private final List<Standing> missed = new ArrayList<>();
        private long items;

        /** Of these, those that were due before the last day counted. */
        private long past;

        void take(Standing one, LocalDate through) {
            ItemProgress progress = one.progress();
            items++;
            past += progress.dueOn().isBefore(through) ? 1 : 0;
            add(progress.state(), 1);
            if (progress.state() == ItemState.MISSED && missed.size() < RecordsInForce.MOST) {
                missed.add(one);
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
