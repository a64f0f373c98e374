package dev.taizhang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** For when a planned measure is promised, in a version that is or was in force. Queries ask for all of it. */
@Entity
@Table(name = "measure_promise")
class MeasurePromise {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable")
    private Key key;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "committed_for")
    private LocalDate committedFor;

    @Embeddable
    record Key(
            @Column(name = "measure_id") String measureId,
            @Column(name = "version") int version) {}

    protected MeasurePromise() {}

    MeasurePromise(String measureId, int version, String organizationId, LocalDate committedFor) {
        this.key = new Key(measureId, version);
        this.organizationId = organizationId;
        this.committedFor = committedFor;
    }
}
