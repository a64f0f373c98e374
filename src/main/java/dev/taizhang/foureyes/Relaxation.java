package dev.taizhang.foureyes;

import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One span of days in which an organisation does without a second pair of eyes. */
@Entity
@Table(name = "four_eyes_relaxation")
class Relaxation {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = Ids.LENGTH)
    private String id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "organization_id", length = Ids.LENGTH)
    private String organizationId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String reason;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Relaxation() {}

    Relaxation(String organizationId, RelaxationRequest request, String grantedBy, Instant grantedAt) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.validFrom = request.from();
        this.validTo = request.to();
        this.reason = request.reason();
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String reason() {
        return reason;
    }

    String grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    RelaxationState state() {
        return endedAt == null ? RelaxationState.GRANTED : RelaxationState.ENDED;
    }

    void end(String by, Instant at) {
        endedBy = by;
        endedAt = at;
    }

    /** Counts its changes: it is granted, and may be ended. */
    long editCounter() {
        return endedAt == null ? 1 : 2;
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(
                id,
                organizationId,
                validFrom.toString(),
                validTo.toString(),
                reason,
                grantedBy,
                grantedAt.toString(),
                endedBy,
                endedAt == null ? null : endedAt.toString()));
    }
}
