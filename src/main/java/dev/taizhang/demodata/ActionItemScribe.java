package dev.taizhang.demodata;

import dev.taizhang.actionitem.ActionCloseOut;
import dev.taizhang.actionitem.ActionItem;
import dev.taizhang.actionitem.ActionItemState;
import dev.taizhang.actionitem.ActionItemWorkflow;
import dev.taizhang.actionitem.ActionWork;
import dev.taizhang.demodata.ActionItemRow.Extension;
import dev.taizhang.demodata.ActionItemRow.StateEntered;
import dev.taizhang.demodata.Step.Turn;
import dev.taizhang.ledger.Expectation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * Writes the steps of action items. The files tell the last progress and the evidence, which are there from the hand-over
 * for verification on; of an item that was never handed over, the progress is noted when the work begins.
 */
@ApplicationScoped
class ActionItemScribe {

    private static final Expectation ANY = Expectation.NONE;

    /** The files tell no reason for what goes back. */
    private static final String UNTOLD = "原因未载明";

    private final ActionItemWorkflow workflow;
    private final ActionWork work;
    private final ActionCloseOut closeOut;

    ActionItemScribe(ActionItemWorkflow workflow, ActionWork work, ActionCloseOut closeOut) {
        this.workflow = workflow;
        this.work = work;
        this.closeOut = closeOut;
    }

    void write(Script script, Entry<?> entry, ActionItemRow row, ActionItem item) {
        script.enter(entry, row.enteredAt(), row.enteredBy(), "CREATE", () -> workflow.create(item, entry.entered()));
        script.confirm(entry, row.confirmedAt(), row.confirmedBy(), id -> workflow.confirm(id, ANY));
        for (int i = 0; i < row.extensions().size(); i++) {
            extend(script, entry, row.extensions().get(i), i + 1);
        }
        for (int i = 0; i < row.history().size(); i++) {
            StateEntered state = row.history().get(i);
            if (i > 0
                    && state.state() == ActionItemState.IN_PROGRESS
                    && isHandOver(row.history().get(i - 1))) {
                comeBack(script, entry, state);
            } else {
                state(script, entry, row, state);
            }
        }
    }

    private void extend(Script script, Entry<?> entry, Extension extension, int no) {
        script.add(
                entry,
                extension.at(),
                extension.requestedBy(),
                "ASK EXTENSION " + no,
                () -> work.askExtension(script.id(entry), extension.to(), extension.reason(), ANY));
        script.add(
                entry,
                extension.at(),
                extension.approvedBy(),
                "APPROVE EXTENSION " + no,
                () -> work.approveExtension(script.id(entry), no, ANY));
    }

    private void state(Script script, Entry<?> entry, ActionItemRow row, StateEntered state) {
        switch (state.state()) {
            case OPEN -> {}
            case IN_PROGRESS -> step(script, entry, state, () -> begin(script.id(entry), row));
            case READY_FOR_VERIFICATION -> step(script, entry, state, () -> handOver(script.id(entry), row));
            case CLOSED -> close(script, entry, row, state);
            case CANCELLED ->
                step(
                        script,
                        entry,
                        state,
                        () -> workflow.cancel(script.id(entry), Objects.requireNonNull(row.cancelReason()), ANY));
        }
    }

    /** It may have come back with its finding. */
    private void comeBack(Script script, Entry<?> entry, StateEntered state) {
        script.add(entry, state.at(), Turn.ACTION_ITEM_FOLLOWS, state.by(), "FAIL", () -> {
            if (!closeOut.broughtTo(script.id(entry), state.state())) {
                closeOut.fail(script.id(entry), UNTOLD, ANY);
            }
        });
    }

    private void begin(String id, ActionItemRow row) {
        boolean handedOver = row.history().stream().anyMatch(ActionItemScribe::isHandOver);
        work.note(id, null, handedOver ? 0 : row.progress(), null, ANY);
    }

    private static boolean isHandOver(StateEntered entered) {
        return entered.state() == ActionItemState.READY_FOR_VERIFICATION;
    }

    private void handOver(String id, ActionItemRow row) {
        // It may be handed over twice on a day.
        if (!work.isNoted(id, row.progress())) {
            work.note(id, null, row.progress(), null, ANY);
        }
        row.evidence().forEach(text -> work.addEvidence(id, text, ANY));
        work.makeReady(id, ANY);
    }

    private void close(Script script, Entry<?> entry, ActionItemRow row, StateEntered state) {
        script.add(
                entry,
                Objects.requireNonNull(row.verifiedAt()),
                Objects.requireNonNull(row.verifiedBy()),
                "VERIFY",
                () -> closeOut.pass(script.id(entry), null, ANY));
        // A finding closes its action items with it.
        script.add(
                entry,
                state.at(),
                Turn.ACTION_ITEM_FOLLOWS,
                state.by(),
                state.state().name(),
                () -> {
                    if (!closeOut.broughtTo(script.id(entry), state.state())) {
                        closeOut.close(script.id(entry), row.closedOn(), ANY);
                    }
                });
    }

    private static void step(Script script, Entry<?> entry, StateEntered state, Runnable work) {
        script.add(entry, state.at(), state.by(), state.state().name(), work);
    }
}
