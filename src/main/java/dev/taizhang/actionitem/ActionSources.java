package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.plan.Commitments;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the records that action items come from. */
@ApplicationScoped
class ActionSources {

    private final Ledgers ledgers;
    private final RecordBook book;
    private final OrganizationReferences organizations;
    private final Commitments commitments;

    ActionSources(Ledgers ledgers, RecordBook book, OrganizationReferences organizations, Commitments commitments) {
        this.ledgers = ledgers;
        this.book = book;
        this.organizations = organizations;
        this.commitments = commitments;
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
            return item;
        }
        Optional<LedgerRecord> source = of(item);
        if (source.isEmpty()) {
            faults.add(pointerPrefix + "/sourceRecord", "UNKNOWN_SOURCE_RECORD");
        } else if (item.source() == ActionSource.PLAN
                && item.organization() != null
                && !isKeptBy(source.get(), item.organization())) {
            faults.add(pointerPrefix + "/organization", "DIFFERS_FROM_SOURCE");
        }
        return source.map(record -> item.from(record.id())).orElse(item);
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

    /** The first day of the period for which it was promised; null for what was not planned by a report or a measure. */
    @Nullable
    LocalDate committedFor(ActionItem item) {
        String source = item.sourceRecord();
        return item.source() == ActionSource.PLAN && source != null ? commitments.committedFor(source) : null;
    }

    private boolean isKeptBy(LedgerRecord source, String organization) {
        return organizations
                .find(organization)
                .map(OrganizationName::id)
                .filter(source.organizationId()::equals)
                .isPresent();
    }
}
