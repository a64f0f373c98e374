package dev.taizhang.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What finds an item of a plan in a version that is or was in force: who keeps the plan, and when the item is due. */
@Entity
@Table(name = "plan_item")
class PlanItemPlace {

    @EmbeddedId
    private Key key;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    /** The items of a version are numbered from 0. */
    @Embeddable
    record Key(
            @Column(name = "plan_id") String planId,
            @Column(name = "version") int version,
            @Column(name = "no") int no) {}

    protected PlanItemPlace() {}

    PlanItemPlace(String planId, int version, int no, String organizationId, LocalDate dueOn) {
        this.key = new Key(planId, version, no);
        this.organizationId = organizationId;
        this.dueOn = dueOn;
    }

    String planId() {
        return key.planId();
    }

    int no() {
        return key.no();
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
