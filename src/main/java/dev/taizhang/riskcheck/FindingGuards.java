package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AddedFiles;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.riskcheck.FindingState.Transition;
import dev.taizhang.riskcheck.Remedies.Remedy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What must hold for a step of a finding beside its state and the caller's roles; the table names each in words. */
@ApplicationScoped
class FindingGuards {

    private final RecordBook book;
    private final OwnStates states;
    private final Remedies remedies;
    private final AddedFiles files;
    private final FindingFit fit;

    FindingGuards(RecordBook book, OwnStates states, Remedies remedies, AddedFiles files, FindingFit fit) {
        this.book = book;
        this.states = states;
        this.remedies = remedies;
        this.files = files;
        this.fit = fit;
    }

    /** Refuses a step that is not due; the record is locked, and so is what is done about it. */
    void require(LedgerRecord record, Transition transition, StateDetail detail, Remedy remedy) {
        requireOtherEyes(record, transition);
        switch (transition) {
            case MAKE_READY -> requireFinished(remedy);
            case PASS -> {
                requireFinished(remedy);
                requireEvidence(record, remedy);
            }
            case CLOSE -> {
                requireFinished(remedy);
                requireVerified(remedy);
            }
            default -> {}
        }
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

    private void requireEvidence(LedgerRecord record, Remedy remedy) {
        Instant since = since(record);
        if (!remedy.shown() || !(remedy.shownSince(since) || files.since(record.id(), since))) {
            throw Problem.of(ErrorCode.EVIDENCE_REQUIRED);
        }
    }

    private static void requireVerified(Remedy remedy) {
        if (remedy.unverified() > 0) {
            throw Problem.of(ErrorCode.VERIFICATION_REQUIRED);
        }
    }

    /** From when on evidence tells something: what was there before a finding, or before it came up again, does not. */
    private Instant since(LedgerRecord record) {
        List<StateEntry> history = states.of(record.id());
        for (int i = history.size() - 1; i > 0; i--) {
            if (history.get(i - 1).state().equals(FindingState.CLOSED.name())) {
                return history.get(i).at();
            }
        }
        return Objects.requireNonNull(states.confirmedAt(List.of(record.id())).get(record.id()));
    }

    private void requireFit(LedgerRecord record, StateDetail detail, Remedy remedy) {
        Faults faults = new Faults();
        fit.closedOn(record, remedy, detail.on(), faults);
        fit.borneUntil(detail.until(), "/until", faults);
        fit.recheck(record, detail.basis(), "/recheck", faults);
        faults.throwIfAny();
    }
}
