package dev.taizhang.plan;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.StateDetail;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes over reports that were issued elsewhere, as their source shows them. For imports and the loader. */
@ApplicationScoped
public class ReportRegister {

    private static final String ISSUED = ReportState.ISSUED.name();

    private final IssuedReportLedger ledger;
    private final RecordBook book;
    private final OwnStates states;

    ReportRegister(IssuedReportLedger ledger, RecordBook book, OwnStates states) {
        this.ledger = ledger;
        this.book = book;
        this.states = states;
    }

    /**
     * Enters a report that was issued; answers its id.
     *
     * @param provenance of origin IMPORTED
     */
    @Transactional
    public String take(IssuedReport report, Provenance provenance) {
        if (provenance.origin() != Origin.IMPORTED) {
            throw new IllegalArgumentException("Only what is marked as imported may pass the guards");
        }
        LedgerRecord record = book.open(ledger, report, ISSUED, provenance);
        states.enter(record, ISSUED, record.enteredAt(), new StateDetail(report.issuedOn(), null, null));
        return record.id();
    }

    /** Confirms that the register shows it as it was issued; not by whoever entered it. */
    @Transactional
    public void confirm(String id) {
        LedgerRecord record = book.editable(ledger, id, Expectation.NONE, Role.APPROVER);
        if (states.writtenByCaller(record)) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
        Recording recording = book.step(record, "CONFIRMED");
        states.confirm(record, recording.at());
    }
}
