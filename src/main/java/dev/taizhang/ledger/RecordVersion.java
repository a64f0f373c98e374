package dev.taizhang.ledger;

import dev.taizhang.ledger.RecordState.Transition;
import dev.taizhang.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a record: its content, who entered, submitted and confirmed it, and until when it was in force. */
@Entity
@Table(name = "record_version")
public class RecordVersion {

    @Id
    private String id;

    @NaturalId
    @Column(name = "record_id")
    private String recordId;

    @NaturalId
    private int version;

    /** As its record has it, which never changes; queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    private String kind;

    /** As its record has it, which never changes; queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    /** The day its content says; null where it says none. Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "event_date")
    private @Nullable LocalDate eventDate;

    @Enumerated(EnumType.STRING)
    private RecordState state;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String content;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "amend_reason")
    private @Nullable String amendReason;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** Who put content into it before the one who did so last. */
    @ElementCollection
    @CollectionTable(name = "record_version_author", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "author")
    private Set<String> formerAuthors;

    /**
     * What a version says, as it is kept.
     *
     * @param day that it happened; null where the document says none
     */
    record Said(String document, @Nullable LocalDate day) {}

    protected RecordVersion() {}

    RecordVersion(LedgerRecord record, int version, Said said, @Nullable String amendReason, String by, Instant at) {
        this.id = Ids.next();
        this.recordId = record.id();
        this.kind = record.kind();
        this.organizationId = record.organizationId();
        this.version = version;
        this.state = RecordState.DRAFT;
        this.content = said.document();
        this.eventDate = said.day();
        this.amendReason = amendReason;
        this.enteredBy = by;
        this.enteredAt = at;
        this.formerAuthors = new HashSet<>();
    }

    public String recordId() {
        return recordId;
    }

    public int version() {
        return version;
    }

    public RecordState state() {
        return state;
    }

    public String content() {
        return content;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable String amendReason() {
        return amendReason;
    }

    public @Nullable String submittedBy() {
        return submittedBy;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable String returnedBy() {
        return returnedBy;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Puts other content into a draft; whoever does so has entered it. */
    void edit(Said said, String by) {
        go(Transition.EDIT);
        content = said.document();
        eventDate = said.day();
        if (!by.equals(enteredBy)) {
            formerAuthors.add(enteredBy);
            enteredBy = by;
        }
    }

    /** Somebody adds to it, or takes from it, beside its content: a part of entering it like any other. */
    void contribute(String by) {
        if (!by.equals(enteredBy)) {
            formerAuthors.add(by);
        }
    }

    /** What a step of its record writes into it, as the number under which it is issued; nobody's authorship. */
    void restate(Said said) {
        content = said.document();
        eventDate = said.day();
    }

    /**
     * Whether somebody ever put content into it, even if others did so later.
     *
     * @param hands whether what an account of that name did is that one's doing
     */
    boolean writtenBy(Predicate<String> hands) {
        return hands.test(enteredBy) || formerAuthors.stream().anyMatch(hands);
    }

    /** Whether somebody had a hand in it before it is confirmed: put content into it, or handed it in. */
    boolean broughtBy(Predicate<String> hands) {
        return writtenBy(hands) || (submittedBy != null && hands.test(submittedBy));
    }

    void submit(String by, Instant at) {
        go(Transition.SUBMIT);
        submittedBy = by;
        submittedAt = at;
    }

    void giveBack(String by, String reason, Instant at) {
        go(Transition.RETURN);
        returnedBy = by;
        returnedAt = at;
        returnReason = reason;
    }

    void confirm(String by, Instant at) {
        go(Transition.CONFIRM);
        confirmedBy = by;
        confirmedAt = at;
    }

    void supersede(Instant at) {
        go(Transition.SUPERSEDE);
        endedAt = at;
    }

    public void voidIt(Instant at) {
        go(Transition.VOID);
        endedAt = at;
    }

    void require(Transition transition) {
        state.after(transition);
    }

    private void go(Transition transition) {
        state = state.after(transition);
    }
}
