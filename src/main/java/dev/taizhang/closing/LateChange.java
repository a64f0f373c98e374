package dev.taizhang.closing;

import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that took effect in a period after it had been closed. */
@Entity
@Table(name = "period_closing_change")
class LateChange {

    @Id
    private String id;

    @Column(name = "closing_id")
    private String closingId;

    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "record_kind")
    private String recordKind;

    @Column(name = "record_id")
    private String recordId;

    @Column(name = "record_number")
    private String recordNumber;

    @Column(name = "record_version")
    private int recordVersion;

    private String action;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected LateChange() {}

    LateChange(String closingId, Late late, String by, Instant at) {
        this.id = Ids.next();
        this.closingId = closingId;
        this.organizationId = late.organizationId();
        this.recordKind = late.recordKind();
        this.recordId = late.recordId();
        this.recordNumber = late.recordNumber();
        this.recordVersion = late.recordVersion();
        this.action = late.action();
        this.changedBy = by;
        this.recordedAt = at;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    String recordKind() {
        return recordKind;
    }

    String recordId() {
        return recordId;
    }

    String recordNumber() {
        return recordNumber;
    }

    int recordVersion() {
        return recordVersion;
    }

    String action() {
        return action;
    }

    String changedBy() {
        return changedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
