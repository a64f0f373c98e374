package dev.taizhang.actionitem;

import dev.taizhang.actionitem.ActionItemState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What those responsible do about an action item: progress, evidence, extensions, the hand-over for verification. */
@ApplicationScoped
public class ActionWork {

    /** In per cent. */
    private static final int DONE = 100;

    private final ActionItemLedger ledger;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionItemRepository items;
    private final ActionMoves moves;
    private final ActionFit fit;
    private final OfficeClock clock;

    ActionWork(
            ActionItemLedger ledger,
            RecordBook book,
            OwnStates states,
            ActionItemRepository items,
            ActionMoves moves,
            ActionFit fit,
            OfficeClock clock) {
        this.ledger = ledger;
        this.book = book;
        this.states = states;
        this.items = items;
        this.moves = moves;
        this.fit = fit;
        this.clock = clock;
    }

    /**
     * Notes how far the work has come; the first note begins it.
     *
     * @param on office day; today where none is given
     * @param progress 0 to 100
     */
    @Transactional
    public void note(String id, @Nullable LocalDate on, int progress, @Nullable String note, Expectation expectation) {
        LedgerRecord record =
                book.workable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.NOTE_PROGRESS));
        ActionItemState next = moves.after(record, Transition.NOTE_PROGRESS);
        LocalDate day = on == null ? clock.today() : on;
        Faults faults = new Faults();
        fit.happenedOn(day, "/on", faults);
        fit.workedOn(record, day, faults);
        faults.throwIfAny();
        List<ActionEntry> notes = items.entries(id, EntryKind.PROGRESS);
        List<ActionEntry> verifications = items.entries(id, EntryKind.VERIFICATION);
        ActionEntry.requireAnother(
                notes.isEmpty() ? notes : List.of(notes.getLast()),
                last -> last.says(day, progress, note) && last.isAfter(verifications));
        Recording recording = book.change(record, "PROGRESS_NOTED", ActionEntry.digest(day, progress, note));
        items.persist(ActionEntry.progress(
                id, notes.size() + 1, day, progress, note, ActionItemWorkflow.writer(book, recording)));
        enter(record, next, recording, StateDetail.NONE);
    }

    /** Whether the last note says so of today already, without words. */
    @Transactional
    public boolean isNoted(String id, int progress) {
        List<ActionEntry> notes = items.entries(id, EntryKind.PROGRESS);
        return !notes.isEmpty() && notes.getLast().says(clock.today(), progress, null);
    }

    /** Adds what shows that it was done. */
    @Transactional
    public void addEvidence(String id, String text, Expectation expectation) {
        LedgerRecord record = book.workable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.ADD_EVIDENCE));
        moves.after(record, Transition.ADD_EVIDENCE);
        List<ActionEntry> verifications = items.entries(id, EntryKind.VERIFICATION);
        List<ActionEntry> evidence = items.entries(id, EntryKind.EVIDENCE);
        ActionEntry.requireAnother(evidence, one -> one.says(null, null, text) && one.isAfter(verifications));
        Recording recording = book.change(record, "EVIDENCE_ADDED", ActionEntry.digest(text));
        items.persist(ActionEntry.evidence(id, evidence.size() + 1, text, ActionItemWorkflow.writer(book, recording)));
    }

    /** Asks for a later day, while nobody else does; the original one is kept. Answers the number of the extension. */
    @Transactional
    public int askExtension(String id, LocalDate to, String reason, Expectation expectation) {
        LedgerRecord record = book.workable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.EXTEND));
        moves.after(record, Transition.EXTEND);
        Faults faults = new Faults();
        List<ActionEntry> extensions = items.entries(id, EntryKind.EXTENSION);
        fit.extension(items.place(id), extensions, to, faults);
        faults.throwIfAny();
        if (extensions.stream().anyMatch(ActionEntry::waits)) {
            throw Problem.of(ErrorCode.EXTENSION_WAITING);
        }
        int no = extensions.size() + 1;
        Recording recording = book.change(record, "EXTENSION_ASKED", ActionEntry.digest(to, reason));
        items.persist(ActionEntry.extension(id, no, to, reason, ActionItemWorkflow.writer(book, recording)));
        return no;
    }

    /** Approves an extension that somebody else asked for. */
    @Transactional
    public void approveExtension(String id, int no, Expectation expectation) {
        LedgerRecord record =
                book.editable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.APPROVE_EXTENSION));
        moves.after(record, Transition.APPROVE_EXTENSION);
        ActionEntry extension = extension(id, no);
        extension.extensionState().require(ExtensionState.Transition.APPROVE);
        if (book.own(extension.by())) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
        String said = asked(extension);
        Recording recording = book.change(record, "EXTENSION_APPROVED", said);
        extension.approve(ActionItemWorkflow.writer(book, recording));
    }

    /** Does not grant an extension that was asked for; another one may be asked for then. */
    @Transactional
    void rejectExtension(String id, int no, String reason, Expectation expectation) {
        LedgerRecord record =
                book.editable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.REJECT_EXTENSION));
        moves.after(record, Transition.REJECT_EXTENSION);
        ActionEntry extension = extension(id, no);
        extension.extensionState().require(ExtensionState.Transition.REJECT);
        String said = asked(extension);
        Recording recording = book.change(record, "EXTENSION_REJECTED", said, reason);
        extension.reject(reason, ActionItemWorkflow.writer(book, recording));
    }

    private static String asked(ActionEntry extension) {
        return ActionEntry.digest(extension.on(), extension.note());
    }

    /** The extension of that number of a locked item. */
    private ActionEntry extension(String id, int no) {
        return items.entries(id, EntryKind.EXTENSION).stream()
                .filter(entry -> entry.no() == no)
                .findFirst()
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** Hands an item over for verification: its progress is 100 from then on. */
    @Transactional
    public void makeReady(String id, Expectation expectation) {
        LedgerRecord record = book.workable(ledger, id, expectation, ActionItemWorkflow.roles(Transition.MAKE_READY));
        ActionItemState next = moves.after(record, Transition.MAKE_READY);
        Recording recording = book.step(record, next.name());
        finish(id, recording);
        enter(record, next, recording, StateDetail.NONE);
    }

    /** What is handed over is done, whatever was noted before. */
    private void finish(String id, Recording recording) {
        List<ActionEntry> notes = items.entries(id, EntryKind.PROGRESS);
        if (notes.isEmpty() || !Objects.equals(notes.getLast().progress(), DONE)) {
            items.persist(ActionEntry.progress(
                    id,
                    notes.size() + 1,
                    clock.dayOf(recording.at()),
                    DONE,
                    null,
                    ActionItemWorkflow.writer(book, recording)));
        }
    }

    private void enter(LedgerRecord record, ActionItemState next, Recording recording, StateDetail detail) {
        if (!next.name().equals(record.state())) {
            states.enter(record, next.name(), recording.at(), detail);
        }
    }
}
