package dev.taizhang.actionitem;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An action item is found by what was written down while it was worked on. */
@ApplicationScoped
class EntryTexts implements RecordAddition {

    private final ActionItemLedger ledger;
    private final ActionItemRepository items;

    EntryTexts(ActionItemLedger ledger, ActionItemRepository items) {
        this.ledger = ledger;
        this.items = items;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public List<String> texts(String recordId) {
        Map<String, List<ActionEntry>> entries = items.entries(List.of(recordId));
        return entries.getOrDefault(recordId, List.of()).stream()
                .map(ActionEntry::note)
                .filter(Objects::nonNull)
                .toList();
    }
}
