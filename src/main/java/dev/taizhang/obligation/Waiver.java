package dev.taizhang.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That an organisation need not fulfil a duty in a period. It is withdrawn, never deleted. */
@Entity
@Table(name = "obligation_waiver")
class Waiver {

    @EmbeddedId
    private Key key;

    @Column(name = "organization_id")
    private String organizationId;

    private String period;
    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    @Embeddable
    record Key(
            @Column(name = "rule_id") String ruleId,
            @Column(name = "no") int no) {}

    protected Waiver() {}

    Waiver(String ruleId, int no, String organizationId, WaiverRequest request, String by, Instant at) {
        this.key = new Key(ruleId, no);
        this.organizationId = organizationId;
        this.period = request.period();
        this.reason = request.reason();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void withdraw(String why, String by, Instant at) {
        withdrawReason = why;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    String ruleId() {
        return key.ruleId();
    }

    int no() {
        return key.no();
    }

    String organizationId() {
        return organizationId;
    }

    String period() {
        return period;
    }

    String reason() {
        return reason;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String withdrawnBy() {
        return withdrawnBy;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    @Nullable
    String withdrawReason() {
        return withdrawReason;
    }

    boolean stands() {
        return withdrawnAt == null;
    }
}
