package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Verifying and closing action items. Who verifies is neither who acts nor answers for the item, nor who entered it. */
@ApplicationScoped
public class ActionCloseOut {

    private final ActionItemLedger ledger;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionItemRepository items;
    private final ActionMoves moves;
    private final ActionFigures figures;
    private final ActionFit fit;
    private final ActionOwners owners;
    private final ActionSources sources;

    ActionCloseOut(
            ActionItemLedger ledger,
            RecordBook book,
            OwnStates states,
            ActionItemRepository items,
            ActionMoves moves,
            ActionFigures figures,
            ActionFit fit,
            ActionOwners owners,
            ActionSources sources) {
        this.ledger = ledger;
        this.book = book;
        this.states = states;
        this.items = items;
        this.moves = moves;
        this.figures = figures;
        this.fit = fit;
        this.owners = owners;
        this.sources = sources;
    }

    /** Finds that an item was done. */
    @Transactional
    public void pass(String id, @Nullable String note, Expectation expectation) {
        verify(id, VerificationOutcome.PASSED, note, expectation);
    }

    /** Finds that an item was not done. */
    @Transactional
    public void fail(String id, String reason, Expectation expectation) {
        verify(id, VerificationOutcome.FAILED, reason, expectation);
    }

    /** Finds whether an item was done; one that was not goes back. Something must show what passes. */
    @Transactional
    void verify(String id, VerificationOutcome outcome, @Nullable String note, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, ActionItemWorkflow.roles(transition(outcome)));
        moves.after(record, transition(outcome));
        requireOtherEyes(record);
        moves.require(record, transition(outcome));
        judge(record, outcome, note);
    }

    /**
     * Closes an item whose verification it has passed; what it carries out of a plan is done then.
     *
     * @param on office day; today where none is given
     */
    @Transactional
    public void close(String id, @Nullable LocalDate on, Expectation expectation) {
        sources.holdOf(id);
        LedgerRecord record = book.editable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.CLOSE));
        moves.after(record, Transition.CLOSE);
        requireOtherEyes(record);
        moves.require(record, Transition.CLOSE);
        Faults faults = new Faults();
        fit.happenedOn(on, "/on", faults);
        fit.closedOn(record, on, faults);
        faults.throwIfAny();
        settle(record, on);
        sources.carriedOut(items.place(id));
    }

    /** Whether a kept history need not take an item to a state: its finding has brought it there. */
    @Transactional
    public boolean broughtTo(String id, ActionItemState state) {
        return ActionItemWorkflow.state(book.readable(ledger, id)) == state;
    }

    /** Writes down what the verification of a locked item came to. */
    void judge(LedgerRecord record, VerificationOutcome outcome, @Nullable String note) {
        ActionItemState next = moves.after(record, transition(outcome), true);
        Recording recording = book.change(record, "VERIFICATION_" + outcome, ActionEntry.digest(outcome, note));
        int no = items.entries(record.id(), EntryKind.VERIFICATION).size() + 1;
        items.persist(
                ActionEntry.verification(record.id(), no, outcome, note, ActionItemWorkflow.writer(book, recording)));
        if (!next.name().equals(record.state())) {
            states.enter(record, next.name(), recording.at(), StateDetail.because(note));
        }
    }

    /** Closes a locked item. */
    void settle(LedgerRecord record, @Nullable LocalDate on) {
        ActionItemState next = moves.after(record, Transition.CLOSE, true);
        StateDetail closed = new StateDetail(on, null, null);
        Recording recording = book.step(record, next.name(), closed.told());
        states.enter(record, next.name(), recording.at(), closed);
        items.place(record.id()).end(recording.at());
        figures.count(record, recording.at());
    }

    /** Cancels a locked item that is not to be done any more. */
    void drop(LedgerRecord record, boolean confirmed, String reason) {
        ActionItemState next = moves.after(record, Transition.CANCEL, confirmed);
        StateDetail cancelled = StateDetail.because(reason);
        Recording recording = book.step(record, next.name(), cancelled.told());
        states.enter(record, next.name(), recording.at(), cancelled);
        items.place(record.id()).end(recording.at());
        figures.count(record, recording.at());
    }

    private static Transition transition(VerificationOutcome outcome) {
        return outcome == VerificationOutcome.PASSED ? Transition.PASS : Transition.FAIL;
    }

    /** The verification that stands: passed after the item was last handed over. */
    static Optional<ActionEntry> passed(List<StateEntry> history, List<ActionEntry> verifications) {
        Optional<StateEntry> handedOver = history.stream()
                .filter(entry -> entry.state().equals(ActionItemState.READY_FOR_VERIFICATION.name()))
                .reduce((one, later) -> later);
        return verifications.stream()
                .filter(entry -> entry.kind() == EntryKind.VERIFICATION
                        && entry.outcome() == VerificationOutcome.PASSED
                        && handedOver.isPresent()
                        && !entry.at().isBefore(handedOver.get().at()))
                .reduce((one, later) -> later);
    }

    private void requireOtherEyes(LedgerRecord record) {
        Stream<String> hands = Stream.concat(
                states.of(record.id()).stream()
                        .filter(entry -> !entry.state().equals(ActionItemState.CLOSED.name()) && !failed(entry))
                        .map(StateEntry::by),
                items.entries(List.of(record.id())).getOrDefault(record.id(), List.of()).stream()
                        .filter(entry -> entry.kind() != EntryKind.VERIFICATION)
                        .map(ActionEntry::by));
        boolean had = hands.anyMatch(book::own) || states.writtenByCaller(record);
        if (had || owners.areCaller(List.of(record))) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
    }

    /** A failed verification brings an item back: that was the verifier, not one who acts. Only it gives a reason. */
    private static boolean failed(StateEntry entry) {
        return entry.state().equals(ActionItemState.IN_PROGRESS.name()) && entry.reason() != null;
    }
}
