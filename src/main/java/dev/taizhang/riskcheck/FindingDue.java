package dev.taizhang.riskcheck;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day by which a finding is to be closed, as it was known from an instant on; the last one holds. */
@Entity
@Table(name = "finding_due")
class FindingDue {

    @EmbeddedId
    private Key key;

    private @Nullable LocalDate due;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embeddable
    record Key(
            @Column(name = "finding_id") String findingId,
            @Column(name = "no") int no) {}

    protected FindingDue() {}

    FindingDue(String findingId, int no, @Nullable LocalDate due, Instant recordedAt) {
        this.key = new Key(findingId, no);
        this.due = due;
        this.recordedAt = recordedAt;
    }

    String findingId() {
        return key.findingId();
    }

    @Nullable
    LocalDate due() {
        return due;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
