package dev.taizhang.officialreport;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of an organisation and a period one report stands, unless reports that were issued elsewhere came with more. */
@ApplicationScoped
class StandingReports {

    /** An organisation issues a handful of reports a year. */
    private static final String ISSUED = """
            from LedgerRecord r
             where r.kind = :kind and r.organizationId = :organization and r.state = :issued and r.id not in :others
             order by r.eventDate desc, r.id desc""";

    private final IssuedReportLedger ledger;
    private final RecordQueries queries;
    private final EntityManager entities;

    StandingReports(IssuedReportLedger ledger, RecordQueries queries, EntityManager entities) {
        this.ledger = ledger;
        this.queries = queries;
        this.entities = entities;
    }

    /**
     * Refuses to issue a report while another one of its organisation and period is issued, and names it. The caller holds
     * the organisation's revision row, so of two that are issued at once the second one sees the first.
     *
     * @param supersedes id of the one in whose place it is issued, which may stand until then
     */
    void requireNone(LedgerRecord report, String period, @Nullable String supersedes) {
        List<LedgerRecord> issued = entities.createQuery(ISSUED, LedgerRecord.class)
                .setParameter("kind", ledger.kind())
                .setParameter("organization", report.organizationId())
                .setParameter("issued", ReportState.ISSUED.name())
                .setParameter("others", supersedes == null ? Set.of(report.id()) : Set.of(report.id(), supersedes))
                .getResultList();
        Map<String, IssuedReport> contents = queries.contents(ledger, issued, Function.identity());
        issued.stream()
                .filter(other -> says(contents.get(other.id()), period))
                .findFirst()
                .ifPresent(other -> refuse(other, contents.get(other.id())));
    }

    private static boolean says(@Nullable IssuedReport content, String period) {
        return content != null && content.period().equals(period);
    }

    private void refuse(LedgerRecord other, @Nullable IssuedReport content) {
        String number = content == null || content.number() == null ? other.number() : content.number();
        throw Problem.of(ErrorCode.REPORT_STANDS, number)
                .with("standingReport", other.id())
                .existing(Ledger.ROOT + ledger.path() + "/" + other.id(), other.state());
    }
}
