package dev.taizhang.ledger;

import dev.taizhang.metric.RecordLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names records for traces. */
@ApplicationScoped
class RecordNames implements RecordLines {

    private final LedgerRecordRepository records;

    RecordNames(LedgerRecordRepository records) {
        this.records = records;
    }

    private static List<String> readers(LedgerRecord record) {
        return Stream.concat(record.hosts().stream(), record.readers().stream())
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public Map<String, RecordLine> of(Collection<String> recordIds) {
        return records.withIds(recordIds).stream()
                .map(record -> new RecordLine(
                        record.id(),
                        record.kind(),
                        record.number(),
                        record.title(),
                        record.version(),
                        record.externalKey(),
                        readers(record)))
                .collect(Collectors.toMap(RecordLine::id, Function.identity()));
    }
}
