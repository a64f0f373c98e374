package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through all records of a kind, for a recount. */
@ApplicationScoped
public class RecordPages {

    private final LedgerRecordRepository records;

    RecordPages(LedgerRecordRepository records) {
        this.records = records;
    }

    /** So many records in the order of their id, after one; null for the beginning. */
    public List<LedgerRecord> of(String kind, @Nullable String afterId, int limit) {
        return records.page(kind, afterId == null ? "" : afterId, limit);
    }
}
