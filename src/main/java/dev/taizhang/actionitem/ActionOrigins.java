package dev.taizhang.actionitem;

import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.RecordBook;
import jakarta.enterprise.context.ApplicationScoped;

/** The records that action items come from, by their kind. */
@ApplicationScoped
class ActionOrigins {

    private final Ledgers ledgers;
    private final RecordBook book;

    ActionOrigins(Ledgers ledgers, RecordBook book) {
        this.ledgers = ledgers;
        this.book = book;
    }

    /** The id of a record the caller may read. */
    String readable(String kind, String id) {
        return book.readable(ledgers.ofKind(kind).orElseThrow(), id).id();
    }
}
