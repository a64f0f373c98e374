package dev.taizhang.ledger;

import dev.taizhang.metric.Fact;
import dev.taizhang.metric.FactSource.RecordFacts;
import dev.taizhang.metric.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /**
     * The same with what the figures are told of them.
     *
     * @param facts of some records, by id; of a record that is missing there, none
     */
    public List<RecordFacts> facts(
            String kind,
            @Nullable String afterId,
            int limit,
            Function<List<LedgerRecord>, Map<String, List<Fact>>> facts) {
        List<LedgerRecord> found = of(kind, afterId, limit);
        Map<String, List<Fact>> told = facts.apply(found);
        return found.stream()
                .map(record -> new RecordFacts(
                        new RecordRef(record.kind(), record.id(), record.version(), record.hosts()),
                        told.getOrDefault(record.id(), List.of())))
                .toList();
    }
}
