package dev.taizhang.plan;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.metric.Questions.Asked;
import dev.taizhang.metric.RecordAmounts;
import dev.taizhang.metric.RecordAmounts.RecordAmount;
import dev.taizhang.metric.RecordAmounts.Wanted;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.plan.PlanProgress.ItemProgress;
import dev.taizhang.platform.concurrency.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far plans have come. */
@ApplicationScoped
class PlanStanding {

    private static final QuestionParameters NOW = new QuestionParameters(null, null);

    private final PlanLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final FulfilmentRepository fulfilments;
    private final RecordAmounts amounts;
    private final Questions questions;
    private final OrganizationReferences organizations;

    PlanStanding(
            PlanLedger ledger,
            RecordBook book,
            RecordQueries queries,
            FulfilmentRepository fulfilments,
            RecordAmounts amounts,
            Questions questions,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.fulfilments = fulfilments;
        this.amounts = amounts;
        this.questions = questions;
        this.organizations = organizations;
    }

    /** Of a plan the caller may read, in the version in force; its tag moves with whatever it rests on. */
    @Transactional
    Shown<PlanProgress> of(String id) {
        LedgerRecord record = book.readable(ledger, id);
        Plan plan = queries.get(ledger, id).content();
        Asked asked = questions.ask(
                responsible(record, plan), true, plan.period(), NOW, "plan|" + id + "|" + record.editCounter());
        Question question = asked.question();
        Map<String, List<String>> records = fulfilments.standing(id).stream()
                .collect(Collectors.groupingBy(
                        Fulfilment::itemKey, Collectors.mapping(Fulfilment::recordId, Collectors.toList())));
        return new Shown<>(
                new PlanProgress(
                        id,
                        record.number(),
                        plan.title(),
                        plan.period(),
                        question.through(),
                        items(plan.items(), records, question)),
                asked.etag());
    }

    /**
     * The keeper, and whoever is responsible for an item wherever it stands by now: with all below them, theirs are the
     * records that the progress rests on.
     */
    private List<String> responsible(LedgerRecord record, Plan plan) {
        return Stream.concat(
                        Stream.of(record.organizationId()),
                        plan.items().stream()
                                .map(item -> organizations.find(item.responsibleOrganization()))
                                .flatMap(Optional::stream)
                                .map(OrganizationName::id))
                .distinct()
                .toList();
    }

    private List<ItemProgress> items(List<PlanItem> items, Map<String, List<String>> records, Question question) {
        Map<String, Set<String>> below = new HashMap<>();
        List<Wanted> wanted = items.stream()
                .map(item -> new Wanted(
                        item.metric(),
                        records.getOrDefault(item.key(), List.of()),
                        below.computeIfAbsent(item.responsibleOrganization(), top -> below(top, question))))
                .toList();
        List<List<RecordAmount>> added = amounts.of(wanted, question);
        return IntStream.range(0, items.size())
                .mapToObj(i -> item(items.get(i), wanted.get(i).recordIds().size(), added.get(i), question.through()))
                .toList();
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
