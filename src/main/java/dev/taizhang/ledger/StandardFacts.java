package dev.taizhang.ledger;

import dev.taizhang.metric.Fact;
import dev.taizhang.metric.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the records of the ledgers say that are confirmed as a whole. */
@ApplicationScoped
class StandardFacts implements FactSource {

    private final Ledgers ledgers;
    private final RecordPages pages;
    private final RecordVersionRepository versions;
    private final Contents contents;

    StandardFacts(Ledgers ledgers, RecordPages pages, RecordVersionRepository versions, Contents contents) {
        this.ledgers = ledgers;
        this.pages = pages;
        this.versions = versions;
        this.contents = contents;
    }

    @Override
    public boolean has(String recordKind) {
        return ledgers.ofKind(recordKind).map(Ledger::confirmedAsAWhole).orElse(false);
    }

    @Override
    @Transactional
    public List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit) {
        Ledger<?> ledger = ledgers.ofKind(recordKind).orElseThrow();
        return pages.facts(recordKind, afterId, limit, found -> {
            List<LedgerRecord> confirmed = found.stream()
                    .filter(record -> record.state().equals(RecordState.CONFIRMED.name()))
                    .toList();
            return versions.contents(versions.shown(confirmed), document -> facts(ledger, document));
        });
    }

    private <C extends RecordContent> List<Fact> facts(Ledger<C> ledger, String document) {
        return ledger.facts(contents.read(ledger, document));
    }
}
