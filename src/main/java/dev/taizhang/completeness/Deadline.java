package dev.taizhang.completeness;

import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By which day those below an organisation are to declare a period complete; never changed. */
@Entity
@Table(name = "completeness_deadline")
class Deadline {

    @Id
    private String id;

    @Column(name = "organization_id")
    private String organizationId;

    private String period;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private @Nullable String note;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected Deadline() {}

    Deadline(String organizationId, DeadlineRequest request, String by, Instant at) {
        this.id = Ids.next();
        this.organizationId = organizationId;
        this.period = request.period();
        this.dueOn = request.dueOn();
        this.note = request.note();
        this.setBy = by;
        this.setAt = at;
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

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable
    String note() {
        return note;
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(id, organizationId, period, dueOn.toString(), note, setBy, setAt.toString()));
    }
}
