package dev.taizhang.plan;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.platform.database.Sql;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What finds an item of a plan in a version that is or was in force: who keeps the plan and who is to do the item, when it is
 * due, and from when to when the version was in force.
 */
@Entity
@Table(name = "plan_item")
class PlanItemPlace {

    @EmbeddedId
    private Key key;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    /** Whether records stand for it is asked by it. */
    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "responsible_id")
    private String responsibleId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "recorded_from")
    private Instant recordedFrom;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "recorded_to")
    private Instant recordedTo;

    /** The items of a version are numbered from 0. */
    @Embeddable
    record Key(
            @Column(name = "plan_id") String planId,
            @Column(name = "version") int version,
            @Column(name = "no") int no) {}

    protected PlanItemPlace() {}

    /**
     * A place in the version in force.
     *
     * @param responsibleId of whoever is to do it
     * @param from since when it is
     */
    PlanItemPlace(LedgerRecord plan, int no, String responsibleId, PlanItem item, Instant from) {
        this.key = new Key(plan.id(), plan.version(), no);
        this.organizationId = plan.organizationId();
        this.responsibleId = responsibleId;
        this.itemKey = item.key();
        this.dueOn = item.dueOn();
        this.recordedFrom = from;
        this.recordedTo = Sql.STILL;
    }

    String planId() {
        return key.planId();
    }

    int version() {
        return key.version();
    }

    int no() {
        return key.no();
    }

    String itemKey() {
        return itemKey;
    }

    /** Id of the organisation that is to do it. */
    String responsibleId() {
        return responsibleId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant recordedFrom() {
        return recordedFrom;
    }
}
