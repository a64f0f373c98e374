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

    @Column(name = "source_id")
    private @Nullable String sourceId;

    @Column(name = "source_item")
    private @Nullable String sourceItem;

    @Column(name = "source_part")
    private @Nullable Integer sourcePart;

    @Column(name = "responsible_id")
    private String responsibleId;

    /** Without blanks around it; queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "responsible_post")
    private @Nullable String responsiblePost;

    private LocalDate due;

    @Column(name = "committed_for")
    private @Nullable LocalDate committedFor;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ActionPlace() {}

    /** Of an item that says this. */
    ActionPlace(String itemId, ActionItem item, String responsibleId, @Nullable LocalDate committedFor) {
        this.itemId = itemId;
        put(item, responsibleId, committedFor);
    }

    /** Takes over what an edit says. */
    final void put(ActionItem item, String newResponsible, @Nullable LocalDate newCommittedFor) {
        this.sourceId = item.sourceRecord();
        this.sourceItem = item.sourceItem();
        this.responsibleId = newResponsible;
        this.responsiblePost =
                item.responsiblePost() == null ? null : item.responsiblePost().strip();
        this.due = item.due();
        this.committedFor = newCommittedFor;
    }

    /** Its source, which is locked, may have come to be about another period since the item was entered. */
    void promise(@Nullable LocalDate promisedFor) {
        committedFor = promisedFor;
    }

    String itemId() {
        return itemId;
    }

    /** Id of the record it comes from; null for an instruction. */
    @Nullable
    String sourceId() {
        return sourceId;
    }

    /** Key of the item of a plan that it carries out; null where it comes from something else, or from the whole plan. */
    @Nullable
    String sourceItem() {
        return sourceItem;
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
