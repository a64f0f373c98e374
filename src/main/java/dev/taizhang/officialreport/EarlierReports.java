package dev.taizhang.officialreport;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.IssuedReportLedger;
import dev.taizhang.plan.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what an organisation issued for a period before another report of the same, whatever became of it. */
@ApplicationScoped
class EarlierReports {

    /** Of a period one report stands at a time. */
    private static final String OTHERS = """
            select r from LedgerRecord r join RecordVersion v on v.recordId = r.id and v.version = r.version
             where r.kind = :kind and r.organizationId = :organization and r.state in :issued and r.id <> :id
               and function('json_unquote', function('json_extract', v.content, '$.period')) = :period""";

    private static final List<String> ISSUED =
            List.of(ReportState.ISSUED.name(), ReportState.SUPERSEDED.name(), ReportState.WITHDRAWN.name());

    /** A report with when it was issued; those that were issued elsewhere are known since they were entered. */
    private record Issued(LedgerRecord report, Instant at) {

        static Issued of(LedgerRecord report, List<StateEntry> history) {
            return new Issued(report, issuedAt(history).orElse(report.enteredAt()));
        }
    }

    private final IssuedReportLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final OwnStates states;
    private final EntityManager entities;

    EarlierReports(
            IssuedReportLedger ledger,
            RecordBook book,
            RecordQueries queries,
            OwnStates states,
            EntityManager entities) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.states = states;
        this.entities = entities;
    }

    /**
     * The one that was issued last before that report was, or until now where it is not issued; empty where there is none.
     * Whether the caller may read that one, too, is not asked: an action on the report lets others read it alone.
     */
    @Transactional
    Optional<LedgerRecord> before(String id) {
        LedgerRecord report = book.readable(ledger, id);
        IssuedReport said = queries.get(ledger, id).content();
        List<LedgerRecord> others = entities.createQuery(OTHERS, LedgerRecord.class)
                .setParameter("kind", ledger.kind())
                .setParameter("organization", report.organizationId())
                .setParameter("issued", ISSUED)
                .setParameter("id", id)
                .setParameter("period", said.period())
                .getResultList();
        Map<String, IssuedReport> contents = queries.contents(ledger, others, Function.identity());
        Instant until = issuedAt(states.of(id)).orElse(Instant.MAX);
        Map<String, List<StateEntry>> histories =
                states.of(others.stream().map(LedgerRecord::id).toList());
        return others.stream()
                .filter(other -> numbered(contents.get(other.id())))
                .map(other -> Issued.of(other, histories.getOrDefault(other.id(), List.of())))
                .filter(other -> other.at().isBefore(until))
                .max(Comparator.comparing(Issued::at)
                        .thenComparing(other -> other.report().id()))
                .map(Issued::report);
    }

    /** What was dropped before it had a number was never issued. */
    private static boolean numbered(@Nullable IssuedReport content) {
        return content != null && content.number() != null;
    }

    private static Optional<Instant> issuedAt(List<StateEntry> history) {
        return history.stream()
                .filter(entry -> entry.state().equals(ReportState.ISSUED.name()))
                .map(StateEntry::at)
                .findFirst();
    }
}
