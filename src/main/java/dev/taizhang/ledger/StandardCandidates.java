package dev.taizhang.ledger;

import dev.taizhang.metric.CandidateSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
        Map<String, Extent> seen = new HashMap<>();
        all.forEach((id, versionsOfOne) -> seen.put(id, lookedAt(versionsOfOne, look.asOf())));
        Map<String, Said> said = versions.contents(List.copyOf(seen.values()), document -> said(ledger, document));
        return found.stream()
                .map(record -> candidate(
                        record,
                        Objects.requireNonNull(seen.get(record.id())).version(),
                        Objects.requireNonNull(said.get(record.id())),
                        reason(record, Objects.requireNonNull(all.get(record.id())), look.asOf())))
                .toList();
    }

    /** What a version says for a trace. */
    private record Said(@Nullable LocalDate day, List<LookedAt> facts) {}

    private static Candidate candidate(LedgerRecord record, int version, Said said, @Nullable String reason) {
        LocalDate day = said.day() == null ? record.eventDate() : said.day();
        return new Candidate(record.id(), record.eventDate(), version, day, reason, said.facts());
    }

    /** The version in force at the instant or until it was voided; where there was none, the first. */
    private static Extent lookedAt(List<Extent> all, Instant asOf) {
        return all.reversed().stream()
                .filter(version ->
                        version.confirmedAt() != null && !version.confirmedAt().isAfter(asOf))
                .findFirst()
                .orElse(all.getFirst());
    }

    private <C extends RecordContent> Said said(Ledger<C> ledger, String document) {
        C content = contents.read(ledger, document);
        List<LookedAt> facts = ledger.facts(content).stream()
                .map(fact -> new LookedAt(fact, null))
                .toList();
        return new Said(content.eventDate(), facts);
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
