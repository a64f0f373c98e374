package dev.taizhang.article;

import dev.taizhang.channel.Channels.ChannelRef;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.workflow.Machine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an article appeared, or was picked up by other media. Entered, confirmed and withdrawn on its own, each
 * with its own recorded time.
 */
@Entity
@Table(name = "article_placement")
class Placement {

    @EmbeddedId
    private Key key;

    @Column(name = "channel_id")
    private @Nullable String channelId;

    @Column(name = "channel_type")
    private @Nullable String channelType;

    @Column(name = "issue_no")
    private @Nullable String issueNo;

    private @Nullable String url;

    private @Nullable String outlet;

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private @Nullable String proof;

    @Column(name = "proved_by")
    private @Nullable String provedBy;

    @Column(name = "proved_at")
    private @Nullable Instant provedAt;

    @Column(name = "placed_on")
    private LocalDate placedOn;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_recorded_by")
    private @Nullable String withdrawnRecordedBy;

    @Column(name = "withdrawn_recorded_at")
    private @Nullable Instant withdrawnRecordedAt;

    @Column(name = "withdraw_reason")
    private @Nullable String withdrawReason;

    @Embeddable
    record Key(
            @Column(name = "article_id") String articleId,

            @Enumerated(EnumType.STRING) @Column(name = "kind")
            PlacementKind kind,

            @Column(name = "no") int no) {}

    protected Placement() {}

    private Placement(Key key, LocalDate placedOn, String by, Instant at) {
        this.key = key;
        this.placedOn = placedOn;
        this.enteredBy = by;
        this.enteredAt = at;
    }

    static Placement of(String articleId, int no, Publication publication, ChannelRef channel, String by, Instant at) {
        Key key = new Key(articleId, PlacementKind.PUBLICATION, no);
        Placement placement = new Placement(key, publication.publishedOn(), by, at);
        placement.channelId = channel.id();
        placement.channelType = channel.type();
        placement.issueNo = publication.issueNo();
        placement.url = publication.url();
        return placement;
    }

    static Placement of(String articleId, int no, Pickup pickup, String by, Instant at) {
        Key key = new Key(articleId, PlacementKind.PICKUP, no);
        Placement placement = new Placement(key, pickup.usedOn(), by, at);
        placement.outlet = pickup.outlet();
        placement.level = pickup.level();
        placement.proof = pickup.proof();
        return placement;
    }

    String articleId() {
        return key.articleId();
    }

    PlacementKind kind() {
        return key.kind();
    }

    int no() {
        return key.no();
    }

    @Nullable
    String channelId() {
        return channelId;
    }

    @Nullable
    String channelType() {
        return channelType;
    }

    @Nullable
    String issueNo() {
        return issueNo;
    }

    @Nullable
    String url() {
        return url;
    }

    @Nullable
    String outlet() {
        return outlet;
    }

    @Nullable
    Level level() {
        return level;
    }

    @Nullable
    String proof() {
        return proof;
    }

    /** Who said what proves it after it was entered; null where nobody did. */
    @Nullable
    String provedBy() {
        return provedBy;
    }

    @Nullable
    Instant provedAt() {
        return provedAt;
    }

    LocalDate placedOn() {
        return placedOn;
    }

    String enteredBy() {
        return enteredBy;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Nullable
    String withdrawnRecordedBy() {
        return withdrawnRecordedBy;
    }

    @Nullable
    Instant withdrawnRecordedAt() {
        return withdrawnRecordedAt;
    }

    @Nullable
    String withdrawReason() {
        return withdrawReason;
    }

    PlacementState state() {
        if (withdrawnOn != null) {
            return PlacementState.WITHDRAWN;
        }
        return confirmedAt == null ? PlacementState.ENTERED : PlacementState.CONFIRMED;
    }

    /** Whether it is a publication that waits to be confirmed: what happens to the article then depends on it. */
    boolean waits() {
        return kind() == PlacementKind.PUBLICATION && state() == PlacementState.ENTERED;
    }

    /** Whether it was ever confirmed; a withdrawal ends it from a day on and does not undo what was. */
    boolean confirmed() {
        return confirmedAt != null;
    }

    /** Whether somebody whose acts these are had a hand in what it says. */
    boolean said(Predicate<String> own) {
        return own.test(enteredBy) || (provedBy != null && own.test(provedBy));
    }

    /** Refuses a transition that its state does not allow. */
    void require(PlacementState.Transition transition) {
        machine().after(state(), transition);
    }

    /** Who may take it as things are; refuses one that its state does not allow. */
    Role[] roles(PlacementState.Transition transition) {
        return machine().move(state(), transition, true).anyOf();
    }

    /** Whether its state allows it to somebody. */
    boolean allows(PlacementState.Transition transition) {
        return machine().allowedTransitions(state(), true).contains(transition.name());
    }

    private Machine<PlacementState, PlacementState.Transition> machine() {
        return PlacementState.machine(kind());
    }

    void prove(String what, String by, Instant at) {
        require(PlacementState.Transition.PROVE);
        proof = what;
        provedBy = by;
        provedAt = at;
    }

    void confirm(String by, Instant at) {
        require(PlacementState.Transition.CONFIRM);
        confirmedBy = by;
        confirmedAt = at;
    }

    void withdraw(LocalDate day, String reason, String by, Instant at) {
        require(PlacementState.Transition.WITHDRAW);
        withdrawnOn = day;
        withdrawReason = reason;
        withdrawnRecordedBy = by;
        withdrawnRecordedAt = at;
    }
}
