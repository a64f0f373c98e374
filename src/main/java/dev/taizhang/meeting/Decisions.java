package dev.taizhang.meeting;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port of those who carry out what meetings decided. */
@ApplicationScoped
public class Decisions {

    private final MeetingLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;

    Decisions(MeetingLedger ledger, RecordBook book, RecordQueries queries) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
    }

    /**
     * A decision as others refer to it.
     *
     * @param organization id or code of the organisation that keeps the meeting
     * @param responsible id or code of the organisation that carries it out
     */
    public record Decided(
            String organization,
            String text,
            @Nullable String responsible,
            @Nullable LocalDate due) {}

    /** The decision with that number, from 1, of a meeting the caller may read; not of one that was voided. */
    @Transactional
    public Decided get(String meetingId, int no) {
        LedgerRecord record = book.readable(ledger, meetingId);
        if (record.state().equals(RecordState.VOIDED.name())) {
            throw RecordState.refusal(record);
        }
        return find(meetingId, no).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** The same of any meeting the caller may read; empty where it has no such decision. */
    @Transactional
    public Optional<Decided> find(String meetingId, int no) {
        Meeting meeting = queries.get(ledger, meetingId).content();
        return meeting.decisions().stream()
                .skip(Math.max(0, no - 1))
                .filter(_ -> no > 0)
                .findFirst()
                .map(decision -> new Decided(
                        meeting.organization(), decision.text(), decision.responsibleOrganization(), decision.due()));
    }
}
