package dev.taizhang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a record stands for an item of a plan. It is withdrawn, never deleted. */
@Entity
@Table(name = "plan_fulfilment")
class Fulfilment {

    @EmbeddedId
    private Key key;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "record_id")
    private String recordId;

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
            @Column(name = "plan_id") String planId,
            @Column(name = "no") int no) {}

    protected Fulfilment() {}

    Fulfilment(String planId, int no, String itemKey, String recordId, String by, Instant at) {
        this.key = new Key(planId, no);
        this.itemKey = itemKey;
        this.recordId = recordId;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void withdraw(String why, String by, Instant at) {
        withdrawReason = why;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    int no() {
        return key.no();
    }

    String itemKey() {
        return itemKey;
    }

    String recordId() {
        return recordId;
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
