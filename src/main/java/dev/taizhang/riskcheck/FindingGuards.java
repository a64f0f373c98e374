package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.FindingState.Transition;
import dev.taizhang.riskcheck.Remedies.Remedy;
import jakarta.enterprise.context.ApplicationScoped;

/** What must hold for a step of a finding beside its state and the caller's roles; the table names each in words. */
@ApplicationScoped
class FindingGuards {

    private final RecordBook book;
    private final OwnStates states;
    private final Remedies remedies;
    private final FindingFit fit;

    FindingGuards(RecordBook book, OwnStates states, Remedies remedies, FindingFit fit) {
        this.book = book;
        this.states = states;
        this.remedies = remedies;
        this.fit = fit;
    }

    /** Refuses a step that is not due; the record is locked, and so is what is done about it. */
    void require(LedgerRecord record, Transition transition, StateDetail detail, Remedy remedy, Circumstances now) {
        requireOtherEyes(record, transition);
        switch (transition) {
            // Says how many there are.
            case MAKE_READY, PASS, CLOSE -> requireFinished(remedy);
            default -> {}
        }
        FindingState.machine().require(transition, now);
        requireFit(record, detail, remedy);
    }

    private void requireOtherEyes(LedgerRecord record, Transition transition) {
        boolean apart = switch (transition) {
            case PASS, FAIL, CLOSE -> !hadAHand(record);
            case DISMISS, ACCEPT -> !states.writtenByCaller(record);
            default -> true;
        };
        if (!apart) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
    }

    private boolean hadAHand(LedgerRecord record) {
        return states.writtenByCaller(record)
                || states.of(record.id()).stream()
                        .filter(FindingTasks::byOwners)
                        .map(StateEntry::by)
                        .anyMatch(book::own)
                || remedies.workedOnByCaller(record.id())
                || remedies.ownedByCaller(record.id());
    }

    private static void requireFinished(Remedy remedy) {
        long unfinished = remedy.unfinished();
        if (unfinished > 0) {
            throw Problem.of(ErrorCode.ACTION_ITEMS_OPEN, unfinished);
        }
    }

    private void requireFit(LedgerRecord record, StateDetail detail, Remedy remedy) {
        Faults faults = new Faults();
        fit.closedOn(record, remedy, detail.on(), faults);
        fit.borneUntil(detail.until(), "/until", faults);
        fit.recheck(record, detail.basis(), "/recheck", faults);
        faults.throwIfAny();
    }
}
