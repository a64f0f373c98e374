package dev.taizhang.riskcheck;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordPages;
import dev.taizhang.metric.Fact;
import dev.taizhang.metric.FactSource;
import dev.taizhang.metric.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What findings say now. */
@ApplicationScoped
class FindingFactSource implements FactSource {

    private final RecordPages pages;
    private final Findings findings;

    FindingFactSource(RecordPages pages, Findings findings) {
        this.pages = pages;
        this.findings = findings;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(Findings.KIND);
    }

    @Override
    @Transactional
    public List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit) {
        List<LedgerRecord> found = pages.of(recordKind, afterId, limit);
        Map<String, List<Fact>> facts = findings.facts(found);
        return found.stream()
                .map(record -> new RecordFacts(
                        new RecordRef(record.kind(), record.id(), record.version(), record.hosts()),
                        facts.getOrDefault(record.id(), List.of())))
                .toList();
    }
}
