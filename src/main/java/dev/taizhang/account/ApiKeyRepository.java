package dev.taizhang.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keys of machine clients. */
@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, String> {

    Optional<ApiKey> withHash(String hash) {
        return find("keyHash", hash).firstResultOptional();
    }

    /** Keys of these accounts, the newest first. */
    List<ApiKey> of(Collection<String> accountIds) {
        return accountIds.isEmpty() ? List.of() : list("accountId in ?1 order by createdAt desc, id", accountIds);
    }

    /** Notes that a key was used, unless that was noted after the given time already. */
    void used(String id, Instant now, Instant notedAfter) {
        getEntityManager()
                .createNativeQuery("""
                        UPDATE api_key
                           SET last_used_at = ?1
                         WHERE id = ?2
                           AND (last_used_at IS NULL OR last_used_at < ?3)""")
                .setParameter(1, now)
                .setParameter(2, id)
                .setParameter(3, notedAfter)
                .executeUpdate();
    }
}
