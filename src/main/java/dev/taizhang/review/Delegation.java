package dev.taizhang.review;

import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Somebody stands in for a reviewer at a stage, in a subtree, from a day to a day. */
@Entity
@Table(name = "review_delegation")
class Delegation {

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    @Enumerated(EnumType.STRING)
    private ReviewStage stage;

    private String delegator;

    private String delegate;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private LocalDate toDay;

    private @Nullable String reason;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Delegation() {}

    Delegation(String organizationId, DelegationRequest request, String delegator, Instant at) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.stage = request.stage();
        this.delegator = delegator;
        this.delegate = request.delegate();
        this.fromDay = request.from();
        this.toDay = request.to();
        this.reason = request.reason();
        this.madeAt = at;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    ReviewStage stage() {
        return stage;
    }

    String delegator() {
        return delegator;
    }

    String delegate() {
        return delegate;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable
    String revokedBy() {
        return revokedBy;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    DelegationState state() {
        return revokedAt == null ? DelegationState.MADE : DelegationState.REVOKED;
    }

    /** How often it was changed, the making of it included. */
    int edits() {
        return revokedAt == null ? 1 : 2;
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(
                id,
                organizationId,
                stage.name(),
                delegator,
                delegate,
                fromDay.toString(),
                toDay.toString(),
                reason,
                madeAt.toString(),
                revokedBy,
                revokedAt == null ? null : revokedAt.toString()));
    }

    void revoke(String by, Instant at) {
        revokedBy = by;
        revokedAt = at;
    }
}
