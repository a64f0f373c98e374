package dev.taizhang.actionitem;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;

/** An action item is found by what was written down while it was worked on. */
@ApplicationScoped
class EntryTexts implements RecordAddition {

    private static final String TEXTS = """
            SELECT note
              FROM action_entry
             WHERE item_id = ? AND note IS NOT NULL
             ORDER BY kind, no
            """;

    private final ActionItemLedger ledger;

    EntryTexts(ActionItemLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public String select() {
        return TEXTS;
    }
}
