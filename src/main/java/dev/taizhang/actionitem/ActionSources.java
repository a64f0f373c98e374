package dev.taizhang.actionitem;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.plan.Commitments;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the records that action items come from. */
@ApplicationScoped
class ActionSources {

    /** Kinds of the records that action items are voided with; those of findings have rules of their own. */
    static final Set<String> ITEMS_GO_WITH =
            Set.of("MEETING", Commitments.PROBLEM, Commitments.PLANNED_MEASURE, Commitments.PLAN);

    private static final Set<ActionSource> PROMISING = EnumSet.of(ActionSource.PLAN, ActionSource.PROBLEM);

    private static final int MOST = 500;

    /** In years. */
    private static final int LONGEST_AGO = 10;

    private final Ledgers ledgers;
    private final RecordBook book;
    private final OrganizationReferences organizations;
    private final Commitments commitments;
    private final ActionItemRepository items;
    private final OfficeClock clock;

    ActionSources(
            Ledgers ledgers,
            RecordBook book,
            OrganizationReferences organizations,
            Commitments commitments,
            ActionItemRepository items,
            OfficeClock clock) {
        this.ledgers = ledgers;
        this.book = book;
        this.organizations = organizations;
        this.commitments = commitments;
        this.items = items;
        this.clock = clock;
    }

    /**
     * The item with the id of its source; what was planned is carried out for the organisation that planned it.
     *
     * @param item its faulty components may be null
     */
    ActionItem settled(ActionItem item, String pointerPrefix, Faults faults) {
        if (item.source() == null
                || item.sourceRecord() == null
                || item.source().recordKinds().isEmpty()) {
            due(item, Optional.empty(), pointerPrefix, faults);
            return item;
        }
        Optional<LedgerRecord> source = of(item);
        due(item, source, pointerPrefix, faults);
        if (source.isEmpty()) {
            faults.add(pointerPrefix + "/sourceRecord", "UNKNOWN_SOURCE_RECORD");
        } else if (!commitments.promises(source.get())) {
            faults.add(pointerPrefix + "/sourceRecord", "REPORT_NOT_ISSUED");
        } else if (source.get().voidedAt() != null && !source.get().kind().equals(Commitments.PLAN)) {
            faults.add(pointerPrefix + "/sourceRecord", "SOURCE_VOIDED");
        } else if (item.source() == ActionSource.PLAN
                && item.organization() != null
                && !isKeptBy(source.get(), item.organization())) {
            faults.add(pointerPrefix + "/organization", "DIFFERS_FROM_SOURCE");
        }
        source.ifPresent(record -> plan(record, item.sourceItem(), pointerPrefix, faults));
        return source.map(record -> item.from(record.id())).orElse(item);
    }

    /** Only a plan has items, and only one in force says what is to be done. */
    private void plan(LedgerRecord source, @Nullable String item, String pointerPrefix, Faults faults) {
        if (!source.kind().equals(Commitments.PLAN)) {
            if (item != null) {
                faults.add(pointerPrefix + "/sourceItem", "NO_SOURCE_ITEM");
            }
        } else if (!source.state().equals(RecordState.CONFIRMED.name())) {
            faults.add(pointerPrefix + "/sourceRecord", "PLAN_NOT_CONFIRMED");
        } else if (item != null && commitments.planned(source.id(), item).isEmpty()) {
            faults.add(pointerPrefix + "/sourceItem", "UNKNOWN_PLAN_ITEM", item);
        }
    }

    /**
     * Keeps others from making an item of the same item of a plan at the same time: it is locked before anything is written,
     * as everybody does who changes a plan.
     */
    void hold(ActionItem given) {
        String named = given.sourceRecord();
        if (given.source() == ActionSource.PLAN && given.sourceItem() != null && named != null) {
            Ledger<?> plans = ledgers.ofKind(Commitments.PLAN).orElseThrow();
            if (book.locked(plans, named).isEmpty()) {
                book.find(plans, named).ifPresent(loaded -> book.locked(plans, loaded.id()));
            }
        }
    }

    /** The same of what a kept item comes from; of a finding the items are locked first. */
    void holdOf(String itemId) {
        items.source(itemId)
                .filter(source -> ITEMS_GO_WITH.contains(source.kind()))
                .ifPresent(source -> book.locked(ledgers.ofKind(source.kind()).orElseThrow(), source.id()));
    }

    /** Refuses a second action item for an item of a plan, as long as the first was not cancelled. */
    void requireOnly(ActionItem item, String id) {
        String source = item.sourceRecord();
        String part = item.sourceItem();
        if (source != null && part != null) {
            requireFree(source, place -> part.equals(place.sourceItem()), id);
        }
    }

    /** Refuses where another item than that one, not cancelled, comes from some part of a record; names it to its readers. */
    void requireFree(String sourceId, Predicate<ActionPlace> part, String id) {
        List<String> others = items.from(sourceId, MOST).stream()
                .filter(part)
                .map(ActionPlace::itemId)
                .filter(other -> !other.equals(id))
                .toList();
        book.withIds(others).stream()
                .filter(other -> !other.state().equals(ActionItemState.CANCELLED.name()))
                .findFirst()
                .ifPresent(this::refuse);
    }

    private void refuse(LedgerRecord standing) {
        Ledger<?> kept = ledgers.ofKind(standing.kind()).orElseThrow();
        Problem taken = Problem.of(ErrorCode.ACTION_ITEM_EXISTS);
        book.find(kept, standing.id())
                .ifPresent(read -> taken.existing(Ledger.ROOT + kept.path() + "/" + read.id(), read.state()));
        throw taken;
    }

    /**
     * Nothing is due before that happened of which it comes. A plan may be written down after its days; what comes from
     * nothing that has a day is at least no slip by decades, since a year may be entered afterwards.
     */
    private void due(ActionItem item, Optional<LedgerRecord> source, String pointerPrefix, Faults faults) {
        LocalDate earliest = source.filter(record -> item.source() != ActionSource.PLAN)
                .map(LedgerRecord::eventDate)
                .orElseGet(() -> clock.today().minusYears(LONGEST_AGO));
        if (item.due() != null && item.due().isBefore(earliest)) {
            faults.add(pointerPrefix + "/due", "BEFORE_START", earliest);
        }
    }

    /** The record an item is said to come from, if the caller may read it. */
    private Optional<LedgerRecord> of(ActionItem item) {
        String named = item.sourceRecord();
        return named == null
                ? Optional.empty()
                : item.source().recordKinds().stream()
                        .map(kind -> ledgers.ofKind(kind).orElseThrow())
                        .flatMap(ledger -> book.find(ledger, named).stream())
                        .findFirst();
    }

    /** The record a kept item comes from, under its lock; whoever acts on the item need not read it. */
    Optional<LedgerRecord> locked(ActionItem item) {
        String id = item.sourceRecord();
        return id == null
                ? Optional.empty()
                : item.source().recordKinds().stream()
                        .map(kind -> ledgers.ofKind(kind).orElseThrow())
                        .flatMap(ledger -> book.locked(ledger, id).stream())
                        .findFirst();
    }

    /** An item that is closed has carried out what it comes from; an item of a plan, which is locked, takes note of it. */
    void carriedOut(ActionPlace place) {
        String source = place.sourceId();
        String part = place.sourceItem();
        if (source != null && part != null) {
            commitments.carriedOut(source, part, place.itemId());
        }
    }

    /** The period for which it was promised; null for what comes of no report, measure or problem. */
    @Nullable
    Period committedFor(ActionItem item) {
        String source = item.sourceRecord();
        return PROMISING.contains(item.source()) && source != null
                ? commitments.committedFor(source).orElse(null)
                : null;
    }

    private boolean isKeptBy(LedgerRecord source, String organization) {
        return organizations
                .find(organization)
                .map(OrganizationName::id)
                .filter(source.organizationId()::equals)
                .isPresent();
    }
}
