package dev.taizhang.riskcheck;

import dev.taizhang.ledger.CandidateSearch;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.CandidateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Findings that a figure looked at: all that were known, since an old one may still be open. */
@ApplicationScoped
class FindingCandidates implements CandidateSource {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final CandidateSearch search;
    private final FindingLedger ledger;
    private final RecordQueries queries;
    private final OwnStates states;
    private final FindingRepository findings;

    FindingCandidates(
            CandidateSearch search,
            FindingLedger ledger,
            RecordQueries queries,
            OwnStates states,
            FindingRepository findings) {
        this.search = search;
        this.ledger = ledger;
        this.queries = queries;
        this.states = states;
        this.findings = findings;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(Findings.KIND);
    }

    @Override
    @Transactional
    public List<Candidate> candidates(Look look) {
        List<LedgerRecord> found = search.find(new Look(
                look.recordKind(),
                look.factSource(),
                look.organizations(),
                EARLIEST,
                look.to(),
                look.enteredFrom(),
                look.enteredBefore(),
                look.asOf(),
                look.after(),
                look.limit()));
        List<String> ids = found.stream().map(LedgerRecord::id).toList();
        Map<String, Finding> contents = queries.contents(ledger, found, Function.identity());
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, List<FindingDue>> dues = findings.dues(ids);
        Map<String, Instant> confirmedAt = states.confirmedAt(ids);
        return found.stream()
                .map(record -> candidate(
                        record,
                        Objects.requireNonNull(contents.get(record.id())),
                        known(histories.getOrDefault(record.id(), List.of()), look.asOf()),
                        due(dues.getOrDefault(record.id(), List.of()), look.asOf()),
                        reason(record, confirmedAt.get(record.id()), look),
                        look.factSource()))
                .toList();
    }

    private static Candidate candidate(
            LedgerRecord record,
            Finding finding,
            List<StateEntry> history,
            @Nullable LocalDate due,
            @Nullable String reason,
            String factSource) {
        List<LookedAt> facts = history.isEmpty()
                ? List.of()
                : FindingFacts.of(finding, history, due).stream()
                        .map(fact -> new LookedAt(fact, null))
                        .toList();
        // One that was dismissed says nothing more: what is looked for is not missing from it, it is done with.
        boolean dismissed = !history.isEmpty()
                && history.getLast().state().equals(FindingState.DISMISSED.name())
                && facts.stream().noneMatch(looked -> looked.fact().source().equals(factSource));
        String why = reason == null && dismissed ? FindingState.DISMISSED.name() : reason;
        return new Candidate(record.id(), record.eventDate(), record.version(), record.eventDate(), why, facts);
    }

    /** A finding counts only with its check: one that is not confirmed or was made outside the period does not. */
    private static @Nullable String reason(LedgerRecord record, @Nullable Instant confirmedAt, Look look) {
        Instant voidedAt = record.voidedAt();
        if (voidedAt != null && !voidedAt.isAfter(look.asOf())) {
            return "VOIDED";
        }
        boolean confirmed = confirmedAt != null && !confirmedAt.isAfter(look.asOf());
        boolean inPeriod =
                !record.eventDate().isBefore(look.from()) && !record.eventDate().isAfter(look.to());
        return confirmed && inPeriod ? null : "CHECK_NOT_COUNTED";
    }

    private static List<StateEntry> known(List<StateEntry> history, Instant asOf) {
        return history.stream().filter(entry -> !entry.at().isAfter(asOf)).toList();
    }

    private static @Nullable LocalDate due(List<FindingDue> dues, Instant asOf) {
        return Findings.lastDue(
                dues.stream().filter(due -> !due.recordedAt().isAfter(asOf)).toList());
    }
}
