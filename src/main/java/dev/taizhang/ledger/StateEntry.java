package dev.taizhang.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One state a record came into, for ledgers with states of their own; never changed. */
@Entity
@Table(name = "state_entry")
public class StateEntry {

    @EmbeddedId
    private Key key;

    private String state;

    @Column(name = "brought_by")
    private String by;

    @Column(name = "brought_at")
    private Instant at;

    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    private @Nullable String reason;

    @Column(name = "basis_id")
    private @Nullable String basis;

    @Embeddable
    record Key(
            @Column(name = "record_id") String recordId,
            @Column(name = "no") int no) {}

    protected StateEntry() {}

    StateEntry(String recordId, int no, String state, String by, Instant at, LocalDate holdsFrom, StateDetail detail) {
        this.key = new Key(recordId, no);
        this.state = state;
        this.by = by;
        this.at = at;
        this.holdsFrom = holdsFrom;
        this.until = detail.until();
        this.reason = detail.reason();
        this.basis = detail.basis();
    }

    public String recordId() {
        return key.recordId();
    }

    public String state() {
        return state;
    }

    public String by() {
        return by;
    }

    /** When the system learned of it. */
    public Instant at() {
        return at;
    }

    /** The office day from which it holds. */
    public LocalDate holdsFrom() {
        return holdsFrom;
    }

    /** The last day of a state that ends of itself. */
    public @Nullable LocalDate until() {
        return until;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Id of another record that the step rested on. */
    public @Nullable String basis() {
        return basis;
    }
}
