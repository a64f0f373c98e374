package dev.taizhang.riskcheck;

import dev.taizhang.ledger.RecordPages;
import dev.taizhang.metric.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
        return pages.facts(recordKind, afterId, limit, findings::facts);
    }
}
