package dev.taizhang.officialreport;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the reports in whose place others are issued. */
@ApplicationScoped
class Predecessors {

    private final IssuedReportLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OrganizationReferences organizations;

    Predecessors(
            IssuedReportLedger ledger, RecordBook book, RecordQueries queries, OrganizationReferences organizations) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.organizations = organizations;
    }

    /**
     * Checks that there is such an issued report of the organisation and period; one that the caller may not read is the same
     * as none.
     *
     * @param body its faulty components may be null
     */
    @Transactional
    void check(ReportRequest body, String pointer, Faults faults) {
        if (body.supersedes() != null && body.organization() != null && body.period() != null && of(body).isEmpty()) {
            faults.add(pointer, "NOT_SUPERSEDABLE");
        }
    }

    /** The id of the report that is to be superseded; null where none is. */
    @Nullable
    String required(ReportRequest body) {
        if (body.supersedes() == null) {
            return null;
        }
        return of(body).map(LedgerRecord::id).orElseThrow(() -> {
            Faults faults = new Faults();
            faults.add("/supersedes", "NOT_SUPERSEDABLE");
            return Problem.invalid(faults);
        });
    }

    /** A report under its lock, as long as it is issued. */
    LedgerRecord lockedIssued(String id) {
        return locked(id)
                .filter(Predecessors::issued)
                .orElseThrow(() -> Problem.of(ErrorCode.SUPERSEDED_REPORT_NOT_ISSUED));
    }

    /** A report under its lock, whatever became of it. */
    Optional<LedgerRecord> locked(String id) {
        return book.locked(ledger, id);
    }

    private Optional<LedgerRecord> of(ReportRequest body) {
        Optional<String> organization = organizations.find(body.organization()).map(OrganizationName::id);
        return Optional.ofNullable(body.supersedes())
                .flatMap(named -> book.find(ledger, named))
                .filter(Predecessors::issued)
                .filter(record ->
                        organization.filter(record.organizationId()::equals).isPresent())
                .filter(record ->
                        queries.get(ledger, record.id()).content().period().equals(body.period()));
    }

    private static boolean issued(LedgerRecord record) {
        return record.state().equals(ReportState.ISSUED.name());
    }
}
