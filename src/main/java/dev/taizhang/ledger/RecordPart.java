package dev.taizhang.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Something said beside a record, numbered from 1. It is withdrawn, never deleted. */
@MappedSuperclass
public abstract class RecordPart {

    @EmbeddedId
    private Key key;

    @Embedded
    private Recorded recorded;

    /** The column of the record is named after what the record is. */
    @Embeddable
    record Key(String recordId, @Column(name = "no") int no) {}

    protected RecordPart() {}

    protected RecordPart(String recordId, int no, String by, Instant at) {
        this.key = new Key(recordId, no);
        this.recorded = new Recorded(by, at);
    }

    /** The record beside which it stands. */
    public String ownerId() {
        return key.recordId();
    }

    public int no() {
        return key.no();
    }

    public Recorded recorded() {
        return recorded;
    }

    /** Whether it was not withdrawn. */
    protected boolean stands() {
        return recorded.stands();
    }

    /** Refuses to withdraw what the table of such parts does not allow to be. */
    public abstract void requireWithdrawable();

    public void withdraw(String reason, String by, Instant at) {
        requireWithdrawable();
        recorded = recorded.withdrawn(reason, by, at);
    }
}
