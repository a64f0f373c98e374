package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionEntry.Writer;
import dev.taizhang.actionitem.ActionItemRepository.Source;
import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entering, confirming and cancelling action items; what is done in between is in {@link ActionWork}. */
@ApplicationScoped
public class ActionItemWorkflow {

    private final ActionItemLedger ledger;
    private final ActionSources sources;
    private final RecordBook book;
    private final RecordLifecycle lifecycle;
    private final RecordQueries queries;
    private final OwnStates states;
    private final Settling settling;
    private final ActionItemRepository items;
    private final ActionMoves moves;
    private final ActionFigures figures;
    private final ActedOnFindings findings;
    private final OrganizationReferences organizations;

    ActionItemWorkflow(
            ActionItemLedger ledger,
            ActionSources sources,
            RecordBook book,
            RecordLifecycle lifecycle,
            RecordQueries queries,
            OwnStates states,
            Settling settling,
            ActionItemRepository items,
            ActionMoves moves,
            ActionFigures figures,
            ActedOnFindings findings,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.sources = sources;
        this.book = book;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.states = states;
        this.settling = settling;
        this.items = items;
        this.moves = moves;
        this.figures = figures;
        this.findings = findings;
        this.organizations = organizations;
    }

    /** Enters an action item; answers its id. */
    @Transactional
    public String create(ActionItem given, Provenance provenance) {
        sources.hold(given);
        LedgerRecord record = book.open(ledger, given, ActionItemState.OPEN.name(), provenance);
        states.enter(record, ActionItemState.OPEN.name(), record.enteredAt(), StateDetail.NONE);
        ActionItem item = queries.get(ledger, record.id()).content();
        findings.requireTaking(item);
        sources.requireOnly(item, record.id());
        items.persist(new ActionPlace(record.id(), item, responsible(item), promised(record, item)));
        return record.id();
    }

    /** Corrects an item that is not confirmed yet. */
    @Transactional
    void replace(String id, ActionItem given, Expectation expectation) {
        sources.holdOf(id);
        sources.hold(given);
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.EDIT));
        moves.after(record, Transition.EDIT);
        Optional<String> before = items.source(id).map(Source::id);
        lifecycle.replace(ledger, id, given, Expectation.NONE);
        ActionItem item = queries.get(ledger, id).content();
        if (!before.equals(Optional.ofNullable(item.sourceRecord()))) {
            findings.requireTaking(item);
        }
        sources.requireOnly(item, id);
        items.place(id).put(item, responsible(item), promised(record, item));
    }

    /** Confirms an item: from now on those responsible see it and act on it. Not by whoever put content into it. */
    @Transactional
    public void confirm(String id, Expectation expectation) {
        sources.holdOf(id);
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.CONFIRM));
        moves.after(record, Transition.CONFIRM);
        book.requireOtherEyes(record, states.writtenByCaller(record));
        ActionItem item = queries.get(ledger, id).content();
        Optional<LedgerRecord> source = sources.locked(item);
        moves.require(record, Transition.CONFIRM);
        Recording recording = book.step(record, source.map(LedgerRecord::hosts).orElse(List.of()), "CONFIRMED");
        Period promised = sources.committedFor(item);
        if (promised != null) {
            settling.settleThroughout(record, List.of(), "CONFIRMED", recording.at(), promised.start(), promised.end());
        }
        states.confirm(record, recording.at());
        String responsible = items.place(id).responsibleId();
        items.place(id).promise(promised == null ? null : promised.start());
        record.grantReading(responsible);
        source.ifPresent(found -> found.grantReading(responsible));
        figures.count(record, recording.at());
        findings.follow(item);
    }

    /** Cancels an item that is not to be done any more. */
    @Transactional
    public void cancel(String id, String reason, Expectation expectation) {
        sources.holdOf(id);
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.CANCEL));
        ActionItemState next = moves.after(record, Transition.CANCEL);
        ActionItem item = queries.get(ledger, id).content();
        List<String> touched = sources.locked(item).map(LedgerRecord::hosts).orElse(List.of());
        StateDetail cancelled = StateDetail.because(reason);
        Recording recording = book.step(record, touched, next.name(), cancelled.told());
        states.enter(record, next.name(), recording.at(), cancelled);
        items.place(id).end(recording.at());
        figures.count(record, recording.at());
    }

    /**
     * The first day of the period it was promised for, if it was. A promise counts for that whole period: only the closing of
     * all of it forbids another one.
     */
    private @Nullable LocalDate promised(LedgerRecord record, ActionItem item) {
        Period promised = sources.committedFor(item);
        if (promised == null) {
            return null;
        }
        settling.prepareThroughout(record, List.of(), promised.start(), promised.end());
        return promised.start();
    }

    private String responsible(ActionItem item) {
        return organizations.find(item.responsibleOrganization()).orElseThrow().id();
    }

    static Role[] roles(Transition transition) {
        return ActionItemState.machine().roles(transition);
    }

    static ActionItemState state(LedgerRecord record) {
        return ActionItemState.valueOf(record.state());
    }

    static Writer writer(RecordBook book, Recording recording) {
        return new Writer(book.caller(), recording.at());
    }
}
