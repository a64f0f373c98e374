package dev.taizhang.ledger;

import dev.taizhang.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    List<LedgerRecord> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** Records of a kind in the order of their id. */
    List<LedgerRecord> page(String kind, String afterId, int limit) {
        return find("kind = ?1 and id > ?2 order by id", kind, afterId)
                .page(0, limit)
                .list();
    }
}
