package dev.taizhang.ledger;

import dev.taizhang.metric.CandidateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The candidates of the ledgers whose records are confirmed as a whole. */
@ApplicationScoped
class StandardCandidates implements CandidateSource {

    private final Ledgers ledgers;
    private final CandidateSearch search;
    private final RecordVersionRepository versions;
    private final Contents contents;

    StandardCandidates(Ledgers ledgers, CandidateSearch search, RecordVersionRepository versions, Contents contents) {
        this.ledgers = ledgers;
        this.search = search;
        this.versions = versions;
        this.contents = contents;
    }

    @Override
    public boolean has(String recordKind) {
        return ledgers.ofKind(recordKind).filter(Ledger::confirmedAsAWhole).isPresent();
    }

    @Override
    @Transactional
    public List<Candidate> candidates(Look look) {
        Ledger<?> ledger = ledgers.ofKind(look.recordKind()).orElseThrow();
        List<LedgerRecord> found = search.find(look);
        Map<String, List<RecordVersion>> all =
                versions.of(found.stream().map(LedgerRecord::id).toList());
        return found.stream()
                .map(record -> candidate(ledger, record, Objects.requireNonNull(all.get(record.id())), look.asOf()))
                .toList();
    }

    private <C extends RecordContent> Candidate candidate(
            Ledger<C> ledger, LedgerRecord record, List<RecordVersion> all, Instant asOf) {
        Optional<RecordVersion> inForce =
                all.stream().filter(version -> version.inForceAt(asOf)).findFirst();
        C content = contents.read(ledger, inForce.orElse(all.getFirst()).content());
        List<LookedAt> facts = ledger.facts(content).stream()
                .map(fact -> new LookedAt(fact, null))
                .toList();
        return new Candidate(record.id(), record.eventDate(), reason(record, inForce.isPresent(), all, asOf), facts);
    }

    /** Later knowledge tells what was confirmed too late from what never was. */
    private static @Nullable String reason(
            LedgerRecord record, boolean inForce, List<RecordVersion> all, Instant asOf) {
        Instant voidedAt = record.voidedAt();
        if (voidedAt != null && !voidedAt.isAfter(asOf)) {
            return "VOIDED";
        }
        if (inForce) {
            return null;
        }
        return all.getFirst().confirmedAt() == null ? "NOT_CONFIRMED" : "CONFIRMED_AFTER_CUTOFF";
    }
}
