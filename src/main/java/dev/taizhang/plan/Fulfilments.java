package dev.taizhang.plan;

import dev.taizhang.account.Access;
import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.ActedOn.Work;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordPartRepository;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.ledger.Settling;
import dev.taizhang.metric.RecordAmounts;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which records stand for which items of a plan: each for one of them, so that nothing is counted twice. */
@ApplicationScoped
class Fulfilments {

    /** A plan has at most so many. */
    static final int MOST = 2000;

    private final PlanLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final Ledgers ledgers;
    private final RecordPartRepository parts;
    private final FulfilmentRepository repository;
    private final RecordAmounts amounts;
    private final OrganizationReferences organizations;
    private final OrganizationTree tree;
    private final Settling settling;
    private final Access access;
    private final ActedOn acted;

    Fulfilments(
            PlanLedger ledger,
            RecordBook book,
            RecordQueries queries,
            Ledgers ledgers,
            RecordPartRepository parts,
            FulfilmentRepository repository,
            RecordAmounts amounts,
            OrganizationReferences organizations,
            OrganizationTree tree,
            Settling settling,
            Access access,
            ActedOn acted) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.ledgers = ledgers;
        this.parts = parts;
        this.repository = repository;
        this.amounts = amounts;
        this.organizations = organizations;
        this.tree = tree;
        this.settling = settling;
        this.access = access;
        this.acted = acted;
    }

    /** Lets a record stand for an item of a confirmed plan; answers the number. */
    @Transactional
    int record(String planId, FulfilmentRequest request, Expectation expectation) {
        LedgerRecord plan = book.workable(ledger, planId, Expectation.NONE, Role.CLERK);
        Plan said = queries.get(ledger, planId).content();
        requireAnswering(plan, said, request.item());
        expectation.check(RecordBook.etag(plan));
        RecordState.requireConfirmed(plan);
        String recordId = fitting(planId, said, request);
        int last = parts.lastNo(Fulfilment.class, planId);
        repository.standing(planId, recordId).ifPresent(standing -> {
            throw Problem.of(ErrorCode.ALREADY_FULFILS)
                    .existing(FulfilmentResource.path(planId, standing), FulfilmentState.STANDING.name());
        });
        if (last >= MOST) {
            throw Problem.of(ErrorCode.FULFILMENT_LIMIT_REACHED, MOST);
        }
        Recording recording = changed(plan, said, "FULFILMENT_RECORDED", request.item(), recordId);
        parts.persist(new Fulfilment(planId, last + 1, request.item(), recordId, book.caller(), recording.at()));
        return last + 1;
    }

    /**
     * Lets an action item that is closed stand for the item of a plan that it carried out, where that counts what is done one
     * by one. Where records stand for the item already, what was done is counted, and somebody knows better than the service
     * whether this is more; where the period of the plan is closed, it is said once that is reopened. The plan is locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void carriedOut(String planId, String key, String actionItemId) {
        LedgerRecord plan = book.withIds(List.of(planId)).getFirst();
        Plan said = Objects.requireNonNull(queries.contents(ledger, List.of(plan), Function.<Plan>identity())
                .get(planId));
        int last = parts.lastNo(Fulfilment.class, planId);
        boolean counts = said.items().stream().anyMatch(item -> item.key().equals(key) && item.metric() == null);
        if (counts
                && last < MOST
                && plan.state().equals(RecordState.CONFIRMED.name())
                && repository.standing(planId).stream()
                        .noneMatch(one -> one.itemKey().equals(key))
                && settling.open(plan, ledger.settledDay(said))) {
            Recording recording = changed(plan, said, "FULFILMENT_RECORDED", key, actionItemId);
            parts.persist(new Fulfilment(planId, last + 1, key, actionItemId, book.caller(), recording.at()));
        }
    }

    /** From now on the record stands for nothing in the plan. */
    @Transactional
    void withdraw(String planId, int no, String reason, Expectation expectation) {
        LedgerRecord plan = book.workable(
                ledger, planId, Expectation.NONE, FulfilmentState.machine().roles(FulfilmentState.Transition.WITHDRAW));
        Plan said = queries.get(ledger, planId).content();
        Fulfilment fulfilment = parts.get(Fulfilment.class, planId, no);
        requireAnswering(plan, said, fulfilment.itemKey());
        expectation.check(RecordBook.etag(plan));
        fulfilment.requireWithdrawable();
        Recording recording =
                changed(plan, said, "FULFILMENT_WITHDRAWN", fulfilment.itemKey(), fulfilment.recordId(), reason);
        fulfilment.withdraw(reason, book.caller(), recording.at());
    }

    /** Who may not say it of that item is told so first, whatever it has seen of the plan. */
    private void requireAnswering(LedgerRecord plan, Plan said, String key) {
        if (!answers(plan, said, key)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Whether the caller enters records for the keeper of the plan, or for whoever is to do the item. */
    private boolean answers(LedgerRecord plan, Plan said, @Nullable String key) {
        if (book.permits(plan, Role.CLERK)) {
            return true;
        }
        Set<String> own = said.items().stream()
                .filter(item -> access.has(responsible(item), Role.CLERK))
                .map(PlanItem::key)
                .collect(Collectors.toSet());
        boolean known = said.items().stream().map(PlanItem::key).anyMatch(one -> one.equals(key));
        // Of an item that is not there, those who answer for another one are told so.
        return own.contains(key) || (!known && !own.isEmpty());
    }

    private String responsible(PlanItem item) {
        return organizations
                .find(item.responsibleOrganization())
                .map(OrganizationName::id)
                .orElseThrow();
    }

    /** What stands for its items belongs to the period of the plan, as what it says does. */
    private Recording changed(LedgerRecord plan, Plan said, String action, String... told) {
        Recording recording = book.change(plan, action, told);
        settling.settle(plan, List.of(), action, plan.version(), recording.at(), ledger.settledDay(said));
        return recording;
    }

    @Transactional
    Shown<FulfilmentView> get(String planId, int no) {
        LedgerRecord plan = book.readable(ledger, planId);
        Fulfilment found = parts.get(Fulfilment.class, planId, no);
        return new Shown<>(views(List.of(found)).getFirst(), RecordBook.etag(plan));
    }

    /** Those of a plan the caller may read, withdrawn ones included. */
    @Transactional
    Page<FulfilmentView> list(String planId, PageRequest page) {
        book.readable(ledger, planId);
        Page<Fulfilment> found = parts.page(Fulfilment.class, planId, "plans|" + planId + "|fulfilments", page);
        return found.with(views(found.items()));
    }

    /** The id of the record, where both it and the item are there and fit. */
    private String fitting(String planId, Plan plan, FulfilmentRequest request) {
        Faults faults = new Faults();
        Optional<LedgerRecord> record = fit(planId, plan, request, faults);
        faults.throwIfAny();
        return record.orElseThrow().id();
    }

    /**
     * Adds what does not fit in a confirmed plan, for whoever may say what stands for the item.
     *
     * @param request its faulty components may be null
     */
    @Transactional
    void check(LedgerRecord plan, FulfilmentRequest request, Faults faults) {
        Plan said = queries.get(ledger, plan.id()).content();
        if (plan.state().equals(RecordState.CONFIRMED.name()) && answers(plan, said, request.item())) {
            fit(plan.id(), said, request, faults);
        }
    }

    private Optional<LedgerRecord> fit(String planId, Plan plan, FulfilmentRequest request, Faults faults) {
        @Nullable String key = request.item();
        @Nullable String recordId = request.recordId();
        Optional<PlanItem> item =
                plan.items().stream().filter(one -> one.key().equals(key)).findFirst();
        Optional<LedgerRecord> record = recordId == null ? Optional.empty() : named(recordId);
        if (key != null && item.isEmpty()) {
            faults.add("/item", "UNKNOWN_PLAN_ITEM", key);
        }
        if (recordId != null && record.isEmpty()) {
            faults.add("/recordId", "UNKNOWN_RECORD");
        }
        if (item.isPresent() && record.isPresent()) {
            fit(planId, item.get(), record.get(), faults);
        }
        return record;
    }

    private void fit(String planId, PlanItem item, LedgerRecord record, Faults faults) {
        Optional<Work> work = item.metric() == null ? acted.work(record.id()) : Optional.empty();
        if (work.isPresent()) {
            // Its own action item belongs to the keeper of the plan, whoever does the work.
            if (!work.get().carriesOut(planId, item.key())) {
                faults.add("/recordId", "NOT_FOR_PLAN_ITEM");
            } else if (!work.get().closed()) {
                faults.add("/recordId", "ACTION_ITEM_NOT_CLOSED");
            }
            return;
        }
        if (!amounts.kinds(item.metric()).contains(record.kind())) {
            faults.add("/recordId", "NOT_COUNTED_BY_ITEM");
        }
        Set<String> below = tree.subtree(responsible(item), tree.today());
        if (record.hosts().stream().noneMatch(below::contains)) {
            faults.add("/recordId", "NOT_HELD_BY_RESPONSIBLE");
        }
    }

    /** A record of whatever ledger that the caller may read. */
    private Optional<LedgerRecord> named(String id) {
        // The column is of ASCII: a database compares nothing else with it.
        List<String> ids = Stream.of(id).filter(Ids::isOne).toList();
        return book.withIds(ids).stream().findFirst().flatMap(found -> {
            Ledger<?> kept = ledgers.ofKind(found.kind()).orElseThrow();
            return book.find(kept, found.id());
        });
    }

    private List<FulfilmentView> views(List<Fulfilment> fulfilments) {
        Map<String, LedgerRecord> readable =
                book.withIds(fulfilments.stream().map(Fulfilment::recordId).toList()).stream()
                        .filter(record -> Stream.concat(record.hosts().stream(), record.readers().stream())
                                .anyMatch(access::mayRead))
                        .collect(Collectors.toMap(LedgerRecord::id, record -> record));
        return fulfilments.stream()
                .map(one -> FulfilmentView.of(one, readable.get(one.recordId())))
                .toList();
    }
}
