package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordPages;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.metric.Fact;
import dev.taizhang.metric.FactSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What action items say for the figures now. */
@ApplicationScoped
class ActionFigures implements FactSource {

    private final RecordPages pages;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionItemRepository items;

    ActionFigures(RecordPages pages, RecordBook book, OwnStates states, ActionItemRepository items) {
        this.pages = pages;
        this.book = book;
        this.states = states;
        this.items = items;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(ActionItemLedger.KIND);
    }

    @Override
    @Transactional
    public List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit) {
        return pages.facts(recordKind, afterId, limit, this::facts);
    }

    /** Tells the figures what an item now says; nothing as long as it is not confirmed. */
    void count(LedgerRecord record, Instant at) {
        book.count(record, facts(List.of(record)).getOrDefault(record.id(), List.of()), at);
    }

    private Map<String, List<Fact>> facts(List<LedgerRecord> records) {
        List<String> ids = records.stream().map(LedgerRecord::id).toList();
        Map<String, Instant> confirmedAt = states.confirmedAt(ids);
        Map<String, List<StateEntry>> histories = states.of(ids);
        Set<String> ofVoided = items.ofVoided(ids);
        Map<String, List<Fact>> facts = new HashMap<>();
        items.places(ids).stream()
                .filter(place -> confirmedAt.containsKey(place.itemId()) && !ofVoided.contains(place.itemId()))
                .forEach(place -> facts.put(
                        place.itemId(),
                        ActionItemFacts.of(place.committedFor(), histories.getOrDefault(place.itemId(), List.of()))));
        return facts;
    }
}
