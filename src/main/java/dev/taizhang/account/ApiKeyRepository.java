package dev.taizhang.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The keys of machine clients. */
@ApplicationScoped
class ApiKeyRepository implements PanacheRepositoryBase<ApiKey, String> {

    Optional<ApiKey> withHash(String hash) {
        return find("keyHash", hash).firstResultOptional();
    }

    /** So many keys of each of these accounts at most: those that hold before those that have ended, the newest first. */
    List<ApiKey> of(Collection<String> accountIds, Instant now, int mostOfEach) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        SELECT k.*
                          FROM (SELECT id,
                                       ROW_NUMBER() OVER (
                                           PARTITION BY account_id
                                               ORDER BY CASE WHEN revoked_at IS NULL AND expires_at > ?1 THEN 0 ELSE 1 END,
                                                        created_at DESC, id) AS place
                                  FROM api_key
                                 WHERE account_id IN (?2)) AS placed
                          JOIN api_key k ON k.id = placed.id
                         WHERE placed.place <= ?3
                         ORDER BY k.created_at DESC, k.id""", ApiKey.class)
                .setParameter(1, now)
                .setParameter(2, accountIds)
                .setParameter(3, mostOfEach)
                .getResultList();
    }

    /** All keys that a client ever had, the oldest first. */
    List<ApiKey> ofClient(String accountId) {
        return list("accountId = ?1 order by createdAt, id", accountId);
    }

    /** Keys of an account that hold, the newest first. */
    List<ApiKey> holding(String accountId, Instant now) {
        return list(
                "accountId = ?1 and revokedAt is null and expiresAt > ?2 order by createdAt desc, id", accountId, now);
    }

    /** Usernames of the clients of which the account drew a key, whether that holds or not. */
    List<String> clientsOf(String drawerId) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.username from ApiKey k join Account a on a.id = k.accountId"
                                + " where k.drawnBy = :drawer",
                        String.class)
                .setParameter("drawer", drawerId)
                .getResultList();
    }

    /** Notes that a key was used, unless that was noted since the given time already; whether it did. */
    boolean used(String id, Instant now, Instant notedAfter) {
        return getEntityManager()
                        .createNativeQuery("""
                        UPDATE api_key
                           SET last_used_at = ?1
                         WHERE id = ?2
                           AND (last_used_at IS NULL OR last_used_at < ?3)""")
                        .setParameter(1, now)
                        .setParameter(2, id)
                        .setParameter(3, notedAfter)
                        .executeUpdate()
                == 1;
    }
}
