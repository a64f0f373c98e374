package dev.taizhang.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The number of the latest version of a record. */
    int latest(String recordId) {
        return getEntityManager()
                .createQuery("select max(v.version) from RecordVersion v where v.recordId = ?1", Integer.class)
                .setParameter(1, recordId)
                .getSingleResult();
    }

    /** The numbers of a record's versions below one that are or once were in force. */
    List<Integer> confirmedBelow(String recordId, int version) {
        return getEntityManager()
                .createQuery(
                        "select v.version from RecordVersion v"
                                + " where v.recordId = ?1 and v.version < ?2 and v.confirmedAt is not null",
                        Integer.class)
                .setParameter(1, recordId)
                .setParameter(2, version)
                .getResultList();
    }

    /** All versions of some records, the first ones first, without what they say. */
    Map<String, List<Extent>> extents(Collection<String> recordIds) {
        return recordIds.isEmpty()
                ? Map.of()
                : extents("where v.recordId in ?1 order by v.version", recordIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(Extent::recordId));
    }

    /** The versions of one record below a number, the latest first. */
    List<Extent> extentsBelow(String recordId, int version, int limit) {
        return extents("where v.recordId = ?1 and v.version < ?2 order by v.version desc", recordId)
                .setParameter(2, version)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The version each of these records shows, in the order of the records. */
    List<Extent> shown(List<LedgerRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        Map<String, Extent> shown = extents(
                        "join LedgerRecord r on r.id = v.recordId and r.version = v.version where r.id in ?1",
                        records.stream().map(LedgerRecord::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Extent::recordId, Function.identity()));
        return records.stream()
                .map(record -> Objects.requireNonNull(shown.get(record.id())))
                .toList();
    }

    /** The versions themselves, by the id of their record; only as many as fit. */
    Map<String, RecordVersion> whole(List<Extent> fitting) {
        return fitting.isEmpty()
                ? Map.of()
                : list("id in ?1", fitting.stream().map(Extent::id).toList()).stream()
                        .collect(Collectors.toMap(RecordVersion::recordId, Function.identity()));
    }

    /**
     * What is made of the content of each of these versions, by the id of its record. The contents are read so many at a
     * time as fit and are not kept.
     */
    <T> Map<String, T> contents(List<Extent> extents, Function<String, T> reading) {
        Map<String, T> read = new HashMap<>();
        List<Extent> left = extents;
        while (!left.isEmpty()) {
            int fitting = Extent.fitting(left);
            getEntityManager()
                    .createQuery("select v.recordId, v.content from RecordVersion v where v.id in ?1", Object[].class)
                    .setParameter(
                            1, left.subList(0, fitting).stream().map(Extent::id).toList())
                    .getResultStream()
                    .forEach(row -> read.put((String) row[0], reading.apply((String) row[1])));
            left = left.subList(fitting, left.size());
        }
        return read;
    }

    private TypedQuery<Extent> extents(String condition, Object first) {
        return getEntityManager()
                .createQuery(
                        "select v.id, v.recordId, v.version, v.confirmedAt, v.endedAt, cast(sql('CHAR_LENGTH(?)', v.content) as Integer)"
                                + " from RecordVersion v " + condition,
                        Extent.class)
                .setParameter(1, first);
    }
}
