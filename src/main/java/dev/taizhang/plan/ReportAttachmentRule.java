package dev.taizhang.plan;

import dev.taizhang.ledger.AttachmentRule;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Nothing is attached to a report: it is what it says, in whatever state. */
@ApplicationScoped
class ReportAttachmentRule implements AttachmentRule {

    private final IssuedReportLedger ledger;
    private final RecordBook book;

    ReportAttachmentRule(IssuedReportLedger ledger, RecordBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public LedgerRecord open(String id) {
        LedgerRecord record = book.editable(ledger, id, Expectation.NONE, Role.CLERK);
        throw ReportState.machine().refusal(ReportState.valueOf(record.state()), true);
    }

    @Override
    public boolean erasable(LedgerRecord record) {
        return false;
    }
}
