package dev.taizhang.actionitem;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One thing written down while an action item was worked on. */
@Entity
@Table(name = "action_entry")
class ActionEntry {

    /** Blanks of whatever kind and empty lines around a text. */
    private static final Pattern SURROUNDING = Pattern.compile("\\A[\\s\\p{Z}]+|[\\s\\p{Z}]+\\z");

    @EmbeddedId
    private Key key;

    @Column(name = "on_day")
    private @Nullable LocalDate on;

    private @Nullable Integer progress;

    @Enumerated(EnumType.STRING)
    private @Nullable VerificationOutcome outcome;

    private @Nullable String note;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_at")
    private Instant at;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "rejected_by")
    private @Nullable String rejectedBy;

    @Column(name = "rejected_at")
    private @Nullable Instant rejectedAt;

    @Column(name = "reject_reason")
    private @Nullable String rejectReason;

    @Embeddable
    record Key(
            @Column(name = "item_id") String itemId,

            @Enumerated(EnumType.STRING) @Column(name = "kind")
            EntryKind kind,

            @Column(name = "no") int no) {}

    /** Who writes, and when. */
    record Writer(String by, Instant at) {}

    protected ActionEntry() {}

    private ActionEntry(Key key, Writer writer, @Nullable String note) {
        this.key = key;
        this.by = writer.by();
        this.at = writer.at();
        this.note = note;
    }

    static ActionEntry progress(
            String itemId, int no, LocalDate on, int progress, @Nullable String note, Writer writer) {
        ActionEntry entry = new ActionEntry(new Key(itemId, EntryKind.PROGRESS, no), writer, note);
        entry.on = on;
        entry.progress = progress;
        return entry;
    }

    static ActionEntry extension(String itemId, int no, LocalDate to, String reason, Writer writer) {
        ActionEntry entry = new ActionEntry(new Key(itemId, EntryKind.EXTENSION, no), writer, reason);
        entry.on = to;
        return entry;
    }

    static ActionEntry evidence(String itemId, int no, String text, Writer writer) {
        return new ActionEntry(new Key(itemId, EntryKind.EVIDENCE, no), writer, text);
    }

    static ActionEntry verification(
            String itemId, int no, VerificationOutcome outcome, @Nullable String note, Writer writer) {
        ActionEntry entry = new ActionEntry(new Key(itemId, EntryKind.VERIFICATION, no), writer, note);
        entry.outcome = outcome;
        return entry;
    }

    /** Of what is written down, for the trail: there are no texts in it. */
    static String digest(@Nullable Object... said) {
        return Digest.ofAll(
                Arrays.stream(said).map(one -> Objects.toString(one, null)).toList());
    }

    /** Refuses what one of these says already. */
    static void requireAnother(List<ActionEntry> standing, Predicate<ActionEntry> same) {
        standing.stream().filter(same).findFirst().ifPresent(one -> {
            throw Problem.of(ErrorCode.ALREADY_ENTERED, one.no()).with("standing", one.no());
        });
    }

    boolean says(@Nullable LocalDate day, @Nullable Integer howFar, @Nullable String text) {
        return Objects.equals(on, day)
                && Objects.equals(progress, howFar)
                && compared(note).equals(compared(text));
    }

    /** How a text is composed, how its lines end and what surrounds it makes no difference; an empty one is none. */
    private static String compared(@Nullable String text) {
        return text == null
                ? ""
                : SURROUNDING
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\R", "\n"))
                        .replaceAll("");
    }

    /** Whether it was written down after all of those. */
    boolean isAfter(List<ActionEntry> others) {
        return others.stream().allMatch(other -> at.isAfter(other.at));
    }

    void approve(Writer approver) {
        approvedBy = approver.by();
        approvedAt = approver.at();
    }

    void reject(String reason, Writer approver) {
        rejectedBy = approver.by();
        rejectedAt = approver.at();
        rejectReason = reason;
    }

    /** Whether it was asked for and nobody has decided yet. */
    boolean waits() {
        return key.kind() == EntryKind.EXTENSION && extensionState() == ExtensionState.WAITING;
    }

    /** Of an extension. */
    ExtensionState extensionState() {
        if (approvedBy != null) {
            return ExtensionState.APPROVED;
        }
        return rejectedBy == null ? ExtensionState.WAITING : ExtensionState.REJECTED;
    }

    String itemId() {
        return key.itemId();
    }

    EntryKind kind() {
        return key.kind();
    }

    int no() {
        return key.no();
    }

    /** The day a progress was made, or the day an extension goes to. */
    @Nullable
    LocalDate on() {
        return on;
    }

    @Nullable
    Integer progress() {
        return progress;
    }

    @Nullable
    VerificationOutcome outcome() {
        return outcome;
    }

    @Nullable
    String note() {
        return note;
    }

    String by() {
        return by;
    }

    Instant at() {
        return at;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    String rejectedBy() {
        return rejectedBy;
    }

    @Nullable
    Instant rejectedAt() {
        return rejectedAt;
    }

    @Nullable
    String rejectReason() {
        return rejectReason;
    }
}
