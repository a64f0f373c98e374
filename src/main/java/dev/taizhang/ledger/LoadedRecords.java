package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The port of those who load records under keys of their own and replay what happened to them. */
@ApplicationScoped
public class LoadedRecords {

    private final RecordLifecycle lifecycle;
    private final LedgerRecordRepository records;

    LoadedRecords(RecordLifecycle lifecycle, LedgerRecordRepository records) {
        this.lifecycle = lifecycle;
        this.records = records;
    }

    /** Where a record stands: the name of its state, and the version in force. */
    public record Place(String state, int version) {}

    /** Enters a record as a draft; answers its id. */
    @Transactional
    public <C extends RecordContent> String enter(Ledger<C> ledger, C content, Provenance provenance) {
        return lifecycle.create(ledger, content, provenance).id();
    }

    /** Where each loaded record of a ledger stands, by its key. */
    @Transactional
    public Map<String, Place> places(Ledger<?> ledger) {
        return records.loaded(ledger.kind()).stream()
                .collect(Collectors.toMap(
                        record -> Objects.requireNonNull(record.externalKey()),
                        record -> new Place(record.state(), record.version())));
    }
}
