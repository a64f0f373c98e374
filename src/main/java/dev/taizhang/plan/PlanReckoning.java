package dev.taizhang.plan;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.RecordsInForce;
import dev.taizhang.ledger.RecordsInForce.InForce;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.RecordAmounts;
import dev.taizhang.metric.RecordAmounts.RecordAmount;
import dev.taizhang.metric.RecordAmounts.Wanted;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.plan.PlanItemRepository.Count;
import dev.taizhang.plan.PlanItemRepository.Position;
import dev.taizhang.plan.PlanItemRepository.Span;
import dev.taizhang.plan.PlanProgress.ItemProgress;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How items of plans stood at a cut-off: by the records that stood for them then, and by what these added. */
@ApplicationScoped
class PlanReckoning {

    private final PlanItemRepository repository;
    private final PlanLedger ledger;
    private final RecordsInForce records;
    private final RecordAmounts amounts;
    private final Trees trees;
    private final OfficeClock clock;
    private final ActedOn acted;

    /**
     * An item that is looked at.
     *
     * @param from the first day on which something counts for it
     */
    record Reckoned(String planId, PlanItem item, LocalDate from) {}

    /** An item that was found across plans, and how it stood. */
    record Standing(PlanItemPlace place, InForce<Plan> plan, ItemProgress progress) {

        Position position() {
            return Position.of(place);
        }
    }

    PlanReckoning(
            PlanItemRepository repository,
            PlanLedger ledger,
            RecordsInForce records,
            RecordAmounts amounts,
            Trees trees,
            OfficeClock clock,
            ActedOn acted) {
        this.repository = repository;
        this.ledger = ledger;
        this.records = records;
        this.amounts = amounts;
        this.trees = trees;
        this.clock = clock;
        this.acted = acted;
    }

    /**
     * So many items of plans that some organisations keep, or that they are to do, those due first first, after a place; what
     * they rest on is read together.
     */
    @Transactional
    List<Standing> due(Span span, @Nullable Position after, int limit, Question question) {
        List<PlanItemPlace> found = Stream.concat(
                        repository.due(span, after, limit).stream(), repository.entrusted(span, after, limit).stream())
                .sorted(Comparator.comparing(Position::of))
                .limit(limit)
                .toList();
        return standing(found, question);
    }

    /** So many items for which no record stood, those due first first. */
    @Transactional
    List<Standing> untied(Span span, int limit, Question question) {
        return standing(repository.untied(span, limit), question);
    }

    /** The items of some plans for which records stood. */
    @Transactional
    List<Standing> tied(Span span, List<String> planIds, Question question) {
        Map<String, Map<String, List<String>>> stood = repository.standing(planIds, question.asOf());
        return standing(
                repository.ofPlans(span, planIds).stream()
                        .filter(place ->
                                stood.getOrDefault(place.planId(), Map.of()).containsKey(place.itemKey()))
                        .toList(),
                question);
    }

    /** Ids of the plans that have such items and for whose items records stood. */
    @Transactional
    List<String> tiedPlans(Span span) {
        return repository.tiedPlans(span);
    }

    /** How many such items there are, and how many of them are due before a day. */
    @Transactional
    Count count(Span span, LocalDate day) {
        return repository.count(span, day);
    }

    /** How items that were found stood; those that the plans in force at the instant of the question have. */
    @Transactional
    List<Standing> standing(List<PlanItemPlace> found, Question question) {
        List<String> planIds =
                found.stream().map(PlanItemPlace::planId).distinct().toList();
        Map<String, InForce<Plan>> plans = records.withIds(ledger, planIds, question.asOf()).stream()
                .collect(Collectors.toMap(InForce::id, Function.identity()));
        List<PlanItemPlace> places = found.stream()
                .filter(place -> {
                    InForce<Plan> plan = plans.get(place.planId());
                    return plan != null && plan.version() == place.version();
                })
                .toList();
        List<InForce<Plan>> planned = places.stream()
                .map(place -> Objects.requireNonNull(plans.get(place.planId())))
                .toList();
        List<Reckoned> items = IntStream.range(0, places.size())
                .mapToObj(i -> reckoned(places.get(i), planned.get(i).content()))
                .toList();
        List<ItemProgress> progress = of(items, question);
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Standing(places.get(i), planned.get(i), progress.get(i)))
                .toList();
    }

    /** The question how items stand today, whoever's they are; none as long as there is no organisation. */
    Optional<Question> today() {
        Tree tree = trees.now();
        LocalDate today = clock.today();
        return tree.ids().stream()
                .findFirst()
                .flatMap(tree::name)
                .map(any -> new Question(
                        any,
                        tree,
                        Set.of(),
                        Period.parse(Integer.toString(today.getYear())).orElseThrow(),
                        today,
                        clock.now()));
    }

    private static Reckoned reckoned(PlanItemPlace place, Plan plan) {
        LocalDate from = Period.parse(plan.period()).orElseThrow().start();
        return new Reckoned(place.planId(), plan.items().get(place.no()), from);
    }

    /** How each of these stood, in their order. */
    @Transactional
    List<ItemProgress> of(List<Reckoned> items, Question question) {
        Map<String, Map<String, List<String>>> standing =
                repository.standing(items.stream().map(Reckoned::planId).collect(Collectors.toSet()), question.asOf());
        Map<String, Set<String>> below = new HashMap<>();
        List<Wanted> wanted = items.stream()
                .map(one -> new Wanted(
                        one.item().metric(),
                        standing.getOrDefault(one.planId(), Map.of())
                                .getOrDefault(one.item().key(), List.of()),
                        below.computeIfAbsent(one.item().responsibleOrganization(), top -> below(top, question)),
                        one.from()))
                .toList();
        List<List<RecordAmount>> added = carriedOut(wanted, amounts.of(wanted, question), question);
        return IntStream.range(0, items.size())
                .mapToObj(i ->
                        item(items.get(i).item(), wanted.get(i).recordIds().size(), added.get(i), question.through()))
                .toList();
    }

    /**
     * What was counted for each, and for what counts each thing that was done also the action items that stand for it: one
     * each, on the day of its close-out. They are nothing that happened, so that no figure counts them.
     */
    private List<List<RecordAmount>> carriedOut(
            List<Wanted> wanted, List<List<RecordAmount>> counted, Question question) {
        List<String> ids = wanted.stream()
                .filter(one -> one.metric() == null)
                .flatMap(one -> one.recordIds().stream())
                .toList();
        Map<String, LocalDate> closed = acted.closedOn(ids, question.through(), question.asOf());
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> Stream.concat(counted.get(i).stream(), closed(wanted.get(i), closed))
                        .sorted(Comparator.comparing(RecordAmount::on).thenComparing(RecordAmount::recordId))
                        .toList())
                .toList();
    }

    private static Stream<RecordAmount> closed(Wanted wanted, Map<String, LocalDate> closedOn) {
        return wanted.metric() != null
                ? Stream.empty()
                : wanted.recordIds().stream()
                        .filter(closedOn::containsKey)
                        .map(id -> new RecordAmount(id, Objects.requireNonNull(closedOn.get(id)), 1))
                        .filter(one -> !one.on().isBefore(wanted.from()));
    }

    private static Set<String> below(String top, Question question) {
        return question.tree()
                .idOf(top)
                .map(id -> question.tree().subtree(id, question.through()))
                .orElse(Set.of());
    }

    private static ItemProgress item(PlanItem item, int records, List<RecordAmount> added, LocalDate through) {
        long done = added.stream().mapToLong(RecordAmount::amount).sum();
        long inTime = added.stream()
                .filter(one -> !one.on().isAfter(item.dueOn()))
                .mapToLong(RecordAmount::amount)
                .sum();
        return new ItemProgress(
                item.key(),
                item.title(),
                item.metric(),
                item.planned(),
                done,
                inTime,
                percent(done, item.planned()),
                item.dueOn(),
                completedOn(added, item.planned()),
                state(item, done, inTime, through),
                item.responsibleOrganization(),
                item.responsiblePost(),
                records,
                added.stream().map(RecordAmount::recordId).distinct().count());
    }

    static ItemState state(PlanItem item, long done, long inTime, LocalDate through) {
        if (inTime >= item.planned()) {
            return ItemState.MET;
        }
        if (done >= item.planned()) {
            return ItemState.MET_LATE;
        }
        return through.isAfter(item.dueOn()) ? ItemState.MISSED : ItemState.OPEN;
    }

    private static @Nullable LocalDate completedOn(List<RecordAmount> inOrder, int planned) {
        long reached = 0;
        for (RecordAmount added : inOrder) {
            reached += added.amount();
            if (reached >= planned) {
                return added.on();
            }
        }
        return null;
    }

    private static String percent(long done, int planned) {
        return BigDecimal.valueOf(done)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
