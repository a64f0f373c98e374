package dev.taizhang.account;

import dev.taizhang.platform.security.Secret;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A key of a machine client, known by its hash. It stays when it has ended, so that a trail can be followed to it. */
@Entity
@Table(name = "api_key")
class ApiKey {

    /** How many characters of a key are kept: the prefix, and enough to tell keys apart; 250 bits stay unknown. */
    private static final int HINT = 8;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = Ids.LENGTH)
    private String id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "account_id", length = Ids.LENGTH, nullable = false, updatable = false)
    private String accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "key_hash", length = 64, nullable = false, updatable = false)
    private String keyHash;

    @Column(length = 12, nullable = false, updatable = false)
    private String hint;

    /** Account to which its secret was shown; queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "drawn_by", length = Ids.LENGTH, updatable = false)
    private @Nullable String drawnBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** Written by a statement of its own. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    /** For the persistence provider. */
    protected ApiKey() {}

    /**
     * A key that somebody draws.
     *
     * @param drawnBy account to which the secret is shown, this once: from then on it could act by it
     */
    ApiKey(String accountId, String secret, String drawnBy, Instant createdAt, Instant expiresAt) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.keyHash = Secret.hash(secret);
        this.hint = secret.substring(0, HINT);
        this.drawnBy = drawnBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Lets the key end at that time, unless it ends earlier anyway. */
    void endAt(Instant end) {
        if (end.isBefore(expiresAt)) {
            expiresAt = end.truncatedTo(ChronoUnit.MICROS);
        }
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether a request with this key is taken. */
    boolean holdsAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    String id() {
        return id;
    }

    String accountId() {
        return accountId;
    }

    String keyHash() {
        return keyHash;
    }

    String hint() {
        return hint;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
