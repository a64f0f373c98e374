package dev.taizhang.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Versions of records. */
@ApplicationScoped
class RecordVersionRepository implements PanacheRepositoryBase<RecordVersion, String> {

    /** One version; asked for by its natural id, which costs nothing when the session knows it already. */
    RecordVersion get(String recordId, int version) {
        return getEntityManager()
                .unwrap(Session.class)
                .byNaturalId(RecordVersion.class)
                .using("recordId", recordId)
                .using("version", version)
                .loadOptional()
                .orElseThrow();
    }

    /** All versions of one record, the first one first. */
    List<RecordVersion> of(String recordId) {
        return list("recordId = ?1 order by version", recordId);
    }

    /** All versions of some records. */
    Map<String, List<RecordVersion>> of(Collection<String> recordIds) {
        if (recordIds.isEmpty()) {
            return Map.of();
        }
        return list("recordId in ?1 order by version", recordIds).stream()
                .collect(Collectors.groupingBy(RecordVersion::recordId));
    }

    /** The version each of these records shows in a list. */
    Map<String, RecordVersion> shown(Collection<LedgerRecord> records) {
        Map<String, Integer> versions =
                records.stream().collect(Collectors.toMap(LedgerRecord::id, LedgerRecord::version));
        return of(versions.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(version -> version.version() == versions.getOrDefault(version.recordId(), 0))
                .collect(Collectors.toMap(RecordVersion::recordId, Function.identity()));
    }
}
