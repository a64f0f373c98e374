package dev.taizhang.ledger;

import dev.taizhang.metric.CandidateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<String, List<Extent>> all =
                versions.extents(found.stream().map(LedgerRecord::id).toList());
        List<Extent> read = all.values().stream()
                .map(versionsOfOne -> lookedAt(versionsOfOne, look.asOf()))
                .toList();
        Map<String, List<LookedAt>> facts = versions.contents(read, document -> facts(ledger, document));
        return found.stream()
                .map(record -> new Candidate(
                        record.id(),
                        record.eventDate(),
                        reason(record, Objects.requireNonNull(all.get(record.id())), look.asOf()),
                        Objects.requireNonNull(facts.get(record.id()))))
                .toList();
    }

    /** The version in force at the instant; where there was none, the first. */
    private static Extent lookedAt(List<Extent> all, Instant asOf) {
        return all.stream()
                .filter(version -> version.inForceAt(asOf))
                .findFirst()
                .orElse(all.getFirst());
    }

    private <C extends RecordContent> List<LookedAt> facts(Ledger<C> ledger, String document) {
        return ledger.facts(contents.read(ledger, document)).stream()
                .map(fact -> new LookedAt(fact, null))
                .toList();
    }

    /** Later knowledge tells what was confirmed too late from what never was. */
    private static @Nullable String reason(LedgerRecord record, List<Extent> all, Instant asOf) {
        Instant voidedAt = record.voidedAt();
        if (voidedAt != null && !voidedAt.isAfter(asOf)) {
            return "VOIDED";
        }
        if (all.stream().anyMatch(version -> version.inForceAt(asOf))) {
            return null;
        }
        return all.getFirst().confirmedAt() == null ? "NOT_CONFIRMED" : "CONFIRMED_AFTER_CUTOFF";
    }
}
