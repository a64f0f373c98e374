package dev.taizhang.riskcheck;

import dev.taizhang.ledger.AttachmentRule;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.FindingState.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files go with a finding while it may be corrected, and then until it has passed its verification, by those who
 * remedy it: whoever verifies may miss what shows that it was remedied.
 */
@ApplicationScoped
class FindingAttachmentRule implements AttachmentRule {

    private static final Set<FindingState> BEFORE_VERIFIED = EnumSet.of(
            FindingState.OPEN, FindingState.ASSIGNED, FindingState.REMEDIATING, FindingState.READY_FOR_VERIFICATION);

    private final FindingLedger ledger;
    private final RiskCheckLedger checks;
    private final FindingRepository repository;
    private final RecordBook book;
    private final OwnStates states;

    FindingAttachmentRule(
            FindingLedger ledger,
            RiskCheckLedger checks,
            FindingRepository repository,
            RecordBook book,
            OwnStates states) {
        this.ledger = ledger;
        this.checks = checks;
        this.repository = repository;
        this.book = book;
        this.states = states;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public LedgerRecord open(String id) {
        FindingOrigin origin = repository.origin(id).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
        // First the check, as its confirmation does; whether the caller may read the finding is asked below.
        book.locked(checks, origin.checkId());
        LedgerRecord record = book.workable(ledger, id, Expectation.NONE, Role.CLERK);
        FindingState state = FindingWorkflow.state(record);
        if (!states.confirmed(record)) {
            state.after(Transition.EDIT, false, Circumstances.NONE);
        } else if (!BEFORE_VERIFIED.contains(state)) {
            throw FindingState.machine().refusal(state, true);
        }
        return record;
    }

    /** Whoever is about to confirm the check must see it first. */
    @Override
    public void changed(LedgerRecord record) {
        if (!states.confirmed(record)) {
            String check = repository.origin(record.id()).orElseThrow().checkId();
            book.change(book.locked(checks, check).orElseThrow(), "FINDING_EDITED", record.id());
        }
    }

    @Override
    public boolean erasable(LedgerRecord record) {
        return !states.confirmed(record);
    }
}
