package dev.taizhang.closing;

import dev.taizhang.closing.ClosingState.Transition;
import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import dev.taizhang.shared.Period;
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

/** A period that an organisation has closed for itself and all below it, perhaps reopened since. */
@Entity
@Table(name = "period_closing")
class PeriodClosing {

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    private String period;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private ClosingState state;

    @Column(name = "edit_counter")
    private long editCounter;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "reopened_by")
    private @Nullable String reopenedBy;

    @Column(name = "reopened_at")
    private @Nullable Instant reopenedAt;

    @Column(name = "reopen_reason")
    private @Nullable String reopenReason;

    protected PeriodClosing() {}

    PeriodClosing(String organizationId, Period period, String by, Instant at) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.period = period.code();
        this.firstDay = period.start();
        this.lastDay = period.end();
        this.state = ClosingState.CLOSED;
        this.editCounter = 1;
        this.closedBy = by;
        this.closedAt = at;
    }

    void reopen(String by, Instant at, String reason) {
        state = ClosingState.machine().after(state, Transition.REOPEN);
        editCounter++;
        reopenedBy = by;
        reopenedAt = at;
        reopenReason = reason;
    }

    void close(String by, Instant at) {
        state = ClosingState.machine().after(state, Transition.CLOSE);
        editCounter++;
        closedBy = by;
        closedAt = at;
    }

    String id() {
        return id;
    }

    String organizationId() {
        return organizationId;
    }

    String period() {
        return period;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    ClosingState state() {
        return state;
    }

    /** Counts closings and reopenings; each has an entry of that number. */
    long editCounter() {
        return editCounter;
    }

    String closedBy() {
        return closedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String reopenedBy() {
        return reopenedBy;
    }

    @Nullable
    Instant reopenedAt() {
        return reopenedAt;
    }

    @Nullable
    String reopenReason() {
        return reopenReason;
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(
                id,
                organizationId,
                period,
                state.name(),
                Long.toString(editCounter),
                closedBy,
                closedAt.toString(),
                reopenedBy,
                reopenedAt == null ? null : reopenedAt.toString(),
                reopenReason));
    }
}
