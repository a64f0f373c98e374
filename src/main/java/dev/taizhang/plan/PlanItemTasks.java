package dev.taizhang.plan;

import dev.taizhang.account.Scope;
import dev.taizhang.ledger.Dues;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSearch;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.metric.Question;
import dev.taizhang.plan.PlanItemRepository.Rank;
import dev.taizhang.plan.PlanItemRepository.Waiting;
import dev.taizhang.plan.PlanReckoning.Standing;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Items of plans that are to be done soon, or were to be, for whoever records for those who are to do them. What was not done
 * for a year is history, which lists and reports tell.
 */
@ApplicationScoped
class PlanItemTasks implements TaskSource {

    /** How many items are looked at together. */
    private static final int CHUNK = 200;

    /** So many are looked at for one page: where most are done, few wait. */
    private static final int MOST_LOOKED_AT = 2000;

    private final PlanItemRepository repository;
    private final PlanReckoning reckoning;
    private final PlanLedger ledger;
    private final RecordBook book;
    private final TaskSearch search;
    private final OfficeClock clock;

    PlanItemTasks(
            PlanItemRepository repository,
            PlanReckoning reckoning,
            PlanLedger ledger,
            RecordBook book,
            TaskSearch search,
            OfficeClock clock) {
        this.repository = repository;
        this.reckoning = reckoning;
        this.ledger = ledger;
        this.book = book;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Ask ask) {
        return found(ask).tasks();
    }

    @Override
    public Found found(Ask ask) {
        Scope scope = search.scope(Role.CLERK);
        Optional<Question> question = reckoning.today();
        if (question.isEmpty() || scope.equals(Scope.NOTHING)) {
            return new Found(List.of(), null);
        }
        LocalDate today = clock.today();
        Waiting asked = new Waiting(
                scope.everything() ? null : scope.organizationIds(), today.minusYears(1), Dues.lastSoon(today));
        List<Standing> waiting = new ArrayList<>();
        @Nullable Rank after = rank(ask.after());
        boolean more = true;
        for (int seen = 0; more && waiting.size() < ask.limit() && seen < MOST_LOOKED_AT; seen += CHUNK) {
            List<PlanItemPlace> places = repository.waiting(asked, after, CHUNK);
            reckoning.standing(places, question.get()).stream()
                    .filter(one -> !one.progress().state().done())
                    .forEach(waiting::add);
            more = places.size() == CHUNK;
            after = places.isEmpty() ? after : Rank.of(places.getLast());
        }
        boolean stopped = more && waiting.size() < ask.limit();
        return new Found(tasks(waiting), stopped ? position(Objects.requireNonNull(after)) : null);
    }

    /** The items of a plan are counted from 1 here: 0 stands for a record as a whole. */
    private static Position position(Rank rank) {
        return new Position(rank.dueOn(), rank.since(), rank.planId(), TaskKind.CARRY_OUT_PLAN_ITEM, rank.no() + 1);
    }

    /** What comes next after a task of whatever kind; null for the first. */
    private static @Nullable Rank rank(@Nullable Position after) {
        if (after == null) {
            return null;
        }
        int no = after.kind() == TaskKind.CARRY_OUT_PLAN_ITEM ? after.no() - 1 : -1;
        return new Rank(after.due(), after.since(), after.recordId(), no);
    }

    private List<Task> tasks(List<Standing> waiting) {
        List<String> planIds =
                waiting.stream().map(one -> one.plan().id()).distinct().toList();
        Map<String, LedgerRecord> plans =
                book.withIds(planIds).stream().collect(Collectors.toMap(LedgerRecord::id, Function.identity()));
        return waiting.stream()
                .map(one ->
                        task(one, Objects.requireNonNull(plans.get(one.plan().id()))))
                .toList();
    }

    private Task task(Standing one, LedgerRecord plan) {
        return new Task(
                position(Rank.of(one.place())),
                null,
                plan.kind(),
                ledger.path(),
                plan.number(),
                plan.externalKey(),
                one.progress().title(),
                one.place().responsibleId(),
                one.progress().key(),
                one.progress().state().name(),
                RecordBook.etag(plan),
                null,
                List.of());
    }
}
