package dev.taizhang.actionitem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What finds an action item: where it comes from, who acts, when it was due first, for when it was promised. */
@Entity
@Table(name = "action_item")
class ActionPlace {

    @Id
    @Column(name = "item_id")
    private String itemId;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "source_id")
    private @Nullable String sourceId;

    @Column(name = "source_part")
    private @Nullable Integer sourcePart;

    @Column(name = "responsible_id")
    private String responsibleId;

    private LocalDate due;

    @Column(name = "committed_for")
    private @Nullable LocalDate committedFor;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ActionPlace() {}

    ActionPlace(String itemId, @Nullable String sourceId, String responsibleId, LocalDate due) {
        this.itemId = itemId;
        put(sourceId, responsibleId, due, null);
    }

    /** Takes over what an edit says. */
    final void put(
            @Nullable String newSource, String newResponsible, LocalDate newDue, @Nullable LocalDate newCommittedFor) {
        this.sourceId = newSource;
        this.responsibleId = newResponsible;
        this.due = newDue;
        this.committedFor = newCommittedFor;
    }

    String itemId() {
        return itemId;
    }

    /** Number of the decision it carries out; null where it comes from the whole record. */
    @Nullable
    Integer sourcePart() {
        return sourcePart;
    }

    void carriesOut(int decision) {
        sourcePart = decision;
    }

    /** Takes note of when it was closed or cancelled: nothing comes after that. */
    void end(Instant at) {
        endedAt = at;
    }

    String responsibleId() {
        return responsibleId;
    }

    LocalDate due() {
        return due;
    }

    @Nullable
    LocalDate committedFor() {
        return committedFor;
    }
}
