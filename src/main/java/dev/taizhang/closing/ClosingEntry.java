package dev.taizhang.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a period was closed or reopened. */
@Entity
@Table(name = "period_closing_entry")
class ClosingEntry {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private ClosingState state;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private @Nullable String reason;

    @Embeddable
    record Key(
            @Column(name = "closing_id") String closingId,
            @Column(name = "no") int no) {}

    protected ClosingEntry() {}

    /** What a closing has just become. */
    ClosingEntry(PeriodClosing closing, String by, Instant at, @Nullable String reason) {
        this.key = new Key(closing.id(), Math.toIntExact(closing.editCounter()));
        this.state = closing.state();
        this.recordedBy = by;
        this.recordedAt = at;
        this.reason = reason;
    }

    int no() {
        return key.no();
    }

    ClosingState state() {
        return state;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
