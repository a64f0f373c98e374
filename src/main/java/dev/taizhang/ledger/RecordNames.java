package dev.taizhang.ledger;

import dev.taizhang.metric.RecordLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names records for traces. */
@ApplicationScoped
class RecordNames implements RecordLines {

    private final LedgerRecordRepository records;
    private final RecordVersionRepository versions;
    private final Ledgers ledgers;
    private final Contents contents;
    private final RecordAccess access;

    RecordNames(
            LedgerRecordRepository records,
            RecordVersionRepository versions,
            Ledgers ledgers,
            Contents contents,
            RecordAccess access) {
        this.records = records;
        this.versions = versions;
        this.ledgers = ledgers;
        this.contents = contents;
        this.access = access;
    }

    private static List<String> readers(LedgerRecord record) {
        return Stream.concat(record.hosts().stream(), record.readers().stream())
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public Map<String, RecordLine> of(Map<String, Integer> numbers) {
        List<LedgerRecord> found = records.withIds(numbers.keySet());
        Map<String, String> former = formerTitles(found, numbers);
        return found.stream()
                .map(record -> new RecordLine(
                        record.id(),
                        record.kind(),
                        record.number(),
                        former.getOrDefault(record.id(), record.title()),
                        numbers.getOrDefault(record.id(), record.version()),
                        record.externalKey(),
                        readers(record),
                        ledgers.ofKind(record.kind())
                                .filter(Ledger::readableBelow)
                                .filter(ledger -> access.mayRead(ledger, record))
                                .isPresent()))
                .collect(Collectors.toMap(RecordLine::id, Function.identity()));
    }

    /** Titles in versions that are not the one the head of the record shows. */
    private Map<String, String> formerTitles(List<LedgerRecord> found, Map<String, Integer> numbers) {
        Map<String, List<String>> byKind = found.stream()
                .filter(record -> !numbers.getOrDefault(record.id(), 0).equals(record.version()))
                .collect(Collectors.groupingBy(
                        LedgerRecord::kind, Collectors.mapping(LedgerRecord::id, Collectors.toList())));
        Map<String, String> titles = new HashMap<>();
        byKind.forEach((kind, ids) -> {
            Ledger<?> ledger = ledgers.ofKind(kind).orElseThrow();
            List<Extent> wanted = versions.extents(ids).values().stream()
                    .flatMap(List::stream)
                    .filter(version ->
                            numbers.getOrDefault(version.recordId(), 0).equals(version.version()))
                    .toList();
            titles.putAll(versions.contents(
                    wanted, document -> contents.read(ledger, document).title()));
        });
        return titles;
    }
}
