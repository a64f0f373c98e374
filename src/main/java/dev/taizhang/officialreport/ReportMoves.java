package dev.taizhang.officialreport;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import dev.taizhang.plan.ReportState.Transition;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.workflow.Move;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What every step of a report has in common: the lock, the table of states, whose hands are in it, the trail. */
@ApplicationScoped
class ReportMoves {

    private final IssuedReportLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OwnStates states;
    private final ReportHindrances hindrances;

    ReportMoves(
            IssuedReportLedger ledger,
            RecordBook book,
            RecordQueries queries,
            OwnStates states,
            ReportHindrances hindrances) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.states = states;
        this.hindrances = hindrances;
    }

    /** A report under its lock, for a caller who may do that in the state it is in. */
    LedgerRecord begin(String id, Transition transition, Expectation expectation) {
        LedgerRecord record =
                book.editable(ledger, id, expectation, ReportState.machine().roles(transition));
        Move<ReportState, Transition> move = state(record).move(transition, hindrances.of(record.id()));
        book.require(record, move.anyOf());
        return record;
    }

    /** Refuses whoever had a hand in it, whatever relaxation of four eyes there is. */
    void requireOtherEyes(LedgerRecord record) {
        if (states.writtenByCaller(record)) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED).worded("authors");
        }
    }

    /**
     * Takes the step.
     *
     * @param action what the trail calls it
     * @param digest of the figures it is taken with, as they were before; of a computation, of those that it makes. Null
     *     where it has none: then what the record says stands in the trail
     */
    Recording go(
            LedgerRecord record, Transition transition, String action, @Nullable String digest, StateDetail detail) {
        ReportState next = state(record).move(transition).to();
        Recording recording = book.step(record, action, told(digest, detail));
        states.enter(record, next.name(), recording.at(), detail);
        return recording;
    }

    private static @Nullable String[] told(@Nullable String digest, StateDetail detail) {
        @Nullable String[] further = detail.told();
        @Nullable String[] told = new @Nullable String[further.length + 1];
        told[0] = digest;
        System.arraycopy(further, 0, told, 1, further.length);
        return told;
    }

    /**
     * Issues it.
     *
     * @param numbering gives it its number, under the locks of the step; answers what binds that to the figures, which is
     *     what stands in the trail afterwards
     */
    Recording issue(LedgerRecord record, Function<Recording, String> numbering) {
        ReportState next = state(record).move(Transition.ISSUE).to();
        Recording recording = book.change(record, "ISSUED", numbering);
        states.enter(record, next.name(), recording.at(), StateDetail.NONE);
        return recording;
    }

    /** What was issued in its place was withdrawn: that changes nothing in its state, and what is shown of it. */
    void successorWithdrawn(LedgerRecord record) {
        book.step(record, "SUCCESSOR_WITHDRAWN");
    }

    IssuedReport content(LedgerRecord record) {
        return queries.get(ledger, record.id()).content();
    }

    String caller() {
        return book.caller();
    }

    static ReportState state(LedgerRecord record) {
        return ReportState.valueOf(record.state());
    }
}
