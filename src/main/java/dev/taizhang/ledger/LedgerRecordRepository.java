package dev.taizhang.ledger;

import dev.taizhang.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Heads of records. */
@ApplicationScoped
class LedgerRecordRepository implements PanacheRepositoryBase<LedgerRecord, String> {

    Optional<LedgerRecord> ofKind(String kind, String id) {
        return Optional.of(id)
                .filter(Ids::isOne)
                .flatMap(this::findByIdOptional)
                .filter(record -> record.kind().equals(kind));
    }

    /** The record under a lock that lasts until the end of the transaction, so that two editors take turns. */
    Optional<LedgerRecord> lockedOfKind(String kind, String id) {
        return Optional.of(id)
                .filter(Ids::isOne)
                .flatMap(one -> findByIdOptional(one, LockModeType.PESSIMISTIC_WRITE))
                .filter(record -> record.kind().equals(kind));
    }

    Optional<LedgerRecord> withExternalKey(String kind, String externalKey) {
        return find("externalKey = ?1 and kind = ?2", externalKey, kind).firstResultOptional();
    }

    /** The records that came in under keys of their own. */
    List<LedgerRecord> loaded(String kind) {
        return list("kind = ?1 and externalKey is not null", kind);
    }

    /** With their hosts: nearly whoever asks for many holds them against what the caller may read. */
    List<LedgerRecord> withIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("select distinct r from LedgerRecord r left join fetch r.hosts where r.id in ?1", ids);
    }

    /** Who keeps a record of whatever kind; empty if there is none. */
    Map<String, String> keepers(Collection<String> ids) {
        return getEntityManager()
                .createQuery("select r.id, r.organizationId from LedgerRecord r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The hosts of a record in their order, without the record; none if there is no such record. */
    List<String> holders(String kind, String id) {
        return organizations("select h from LedgerRecord r join r.hosts h", " order by index(h)", kind, id);
    }

    /** Who reads a record beside its hosts, without the record. */
    List<String> readers(String kind, String id) {
        return organizations("select o from LedgerRecord r join r.readers o", "", kind, id);
    }

    private List<String> organizations(String selection, String order, String kind, String id) {
        return Ids.isOne(id)
                ? getEntityManager()
                        .createQuery(selection + " where r.id = :id and r.kind = :kind" + order, String.class)
                        .setParameter("id", id)
                        .setParameter("kind", kind)
                        .getResultList()
                : List.of();
    }

    /** Records of a kind in the order of their id. */
    List<LedgerRecord> page(String kind, String afterId, int limit) {
        return find("kind = ?1 and id > ?2 order by id", kind, afterId)
                .page(0, limit)
                .list();
    }
}
