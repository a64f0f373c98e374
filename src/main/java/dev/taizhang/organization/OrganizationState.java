package dev.taizhang.organization;

import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an organisation was from one day to another, both included, as the system held it from one instant to another.
 * Never changed but for {@link #endRecording}, once.
 */
@Entity
@Table(name = "organization_state")
class OrganizationState {

    /** The day after every day: a state without an end. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** The instant after every instant: still held true. */
    static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    @Embedded
    private Traits traits;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @Column(name = "recorded_to")
    private Instant recordedTo;

    protected OrganizationState() {}

    OrganizationState(
            String organizationId, Traits traits, LocalDate validFrom, LocalDate validTo, Instant recordedFrom) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.traits = traits;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.recordedFrom = recordedFrom;
        this.recordedTo = STILL;
    }

    String organizationId() {
        return organizationId;
    }

    Traits traits() {
        return traits;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    Tree.Span span() {
        return new Tree.Span(validFrom, validTo, traits);
    }

    void endRecording(Instant at) {
        this.recordedTo = at;
    }
}
