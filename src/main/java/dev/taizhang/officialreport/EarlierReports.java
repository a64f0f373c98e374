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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what an organisation issued for a period before another report of the same, whatever became of it. */
@ApplicationScoped
class EarlierReports {

    /** An organisation issues a handful of reports a year. */
    private static final String OTHERS = """
            from LedgerRecord r
             where r.kind = :kind and r.organizationId = :organization and r.state in :issued and r.id <> :id""";

    private static final List<String> ISSUED =
            List.of(ReportState.ISSUED.name(), ReportState.SUPERSEDED.name(), ReportState.WITHDRAWN.name());

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
                .getResultList();
        Map<String, IssuedReport> contents = queries.contents(ledger, others, Function.identity());
        Instant until = issuedAt(id).orElse(Instant.MAX);
        return others.stream()
                .filter(other -> ofThePeriod(contents.get(other.id()), said.period()))
                .filter(other -> at(other).isBefore(until))
                .max(Comparator.comparing(this::at).thenComparing(LedgerRecord::id));
    }

    /** What was dropped before it had a number was never issued. */
    private static boolean ofThePeriod(@Nullable IssuedReport content, String period) {
        return content != null
                && Objects.nonNull(content.number())
                && content.period().equals(period);
    }

    /** Reports that were issued elsewhere are known since they were entered. */
    private Instant at(LedgerRecord other) {
        return issuedAt(other.id()).orElse(other.enteredAt());
    }

    private Optional<Instant> issuedAt(String id) {
        return states.of(id).stream()
                .filter(entry -> entry.state().equals(ReportState.ISSUED.name()))
                .map(StateEntry::at)
                .findFirst();
    }
}
