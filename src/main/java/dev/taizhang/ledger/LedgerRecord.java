package dev.taizhang.ledger;

import dev.taizhang.search.PinyinKey;
import dev.taizhang.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The head of a record: what lists filter by, which version is in force, who may see it. */
@Entity
@Table(name = "ledger_record")
public class LedgerRecord {

    @Id
    private String id;

    private String kind;

    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "number_year")
    private short numberYear;

    @Column(name = "number_sequence")
    private int numberSequence;

    private String number;

    private String title;

    @Column(name = "title_key")
    private @Nullable String titleKey;

    /** Lists filter by it. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String type;

    @Column(name = "event_date")
    private LocalDate eventDate;

    private String state;

    private int version;

    @Column(name = "pending_version")
    private @Nullable Integer pendingVersion;

    @Column(name = "edit_counter")
    private long editCounter;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    /** Digest after its last step, kept by {@link RecordTrail}; null where that was before it was kept. */
    @Column(name = "trail_digest")
    @Nullable
    String trailDigest;

    @Column(name = "import_source")
    private @Nullable String importSource;

    @Column(name = "import_row")
    private @Nullable Integer importRow;

    @Column(name = "external_key")
    private @Nullable String externalKey;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "voided_by")
    private @Nullable String voidedBy;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    /** Whether it concerns more organisations than the one that keeps it. */
    @SuppressWarnings("UnusedVariable") // read by queries alone
    private boolean shared;

    @ElementCollection
    @CollectionTable(name = "record_host", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "position")
    @Column(name = "organization_id")
    private List<String> hosts;

    @ElementCollection
    @CollectionTable(name = "record_reader", joinColumns = @JoinColumn(name = "record_id"))
    @Column(name = "organization_id")
    private Set<String> readers = new HashSet<>();

    protected LedgerRecord() {}

    LedgerRecord(
            String kind,
            RecordNumber number,
            RecordContent content,
            List<String> hosts,
            String state,
            Provenance provenance,
            String enteredBy,
            Instant enteredAt,
            LocalDate day) {
        this.id = Ids.next();
        this.kind = kind;
        this.organizationId = hosts.getFirst();
        this.numberYear = (short) number.year();
        this.numberSequence = number.sequence();
        this.number = number.text();
        this.version = 1;
        this.editCounter = 1;
        this.state = state;
        this.origin = provenance.origin();
        this.importSource = provenance.source();
        this.importRow = provenance.row();
        this.externalKey = provenance.externalKey();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
        this.title = content.title();
        this.titleKey = PinyinKey.of(title);
        this.type = content.typeCode();
        this.eventDate = day;
        this.hosts = new ArrayList<>(hosts);
        this.shared = hosts.size() > 1;
    }

    public String id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public String organizationId() {
        return organizationId;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What sorts it by title. */
    String titleKey() {
        return titleKey == null ? "" : titleKey;
    }

    void sortAnew() {
        titleKey = PinyinKey.of(title);
    }

    List<Integer> yearAndSequence() {
        return List.of((int) numberYear, numberSequence);
    }

    public LocalDate eventDate() {
        return eventDate;
    }

    /** Name of the state: of {@link RecordState}, or of the ledger's own states. */
    public String state() {
        return state;
    }

    public int version() {
        return version;
    }

    public @Nullable Integer pendingVersion() {
        return pendingVersion;
    }

    public long editCounter() {
        return editCounter;
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable String importSource() {
        return importSource;
    }

    public @Nullable Integer importRow() {
        return importRow;
    }

    public @Nullable String externalKey() {
        return externalKey;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable String voidedBy() {
        return voidedBy;
    }

    public @Nullable Instant voidedAt() {
        return voidedAt;
    }

    public @Nullable String voidReason() {
        return voidReason;
    }

    /** Ids of the organisations that hold the event, the lead first. */
    public List<String> hosts() {
        return List.copyOf(hosts);
    }

    /** Ids of organisations that may read it beside its hosts: they are responsible for an action on it. */
    public Set<String> readers() {
        return Set.copyOf(readers);
    }

    /** Lets an organisation read it that is responsible for an action on it. */
    public void grantReading(String organization) {
        readers.add(organization);
        shared = true;
    }

    /** Counts an edit: the entity tag moves. */
    public void countEdit() {
        editCounter++;
    }

    /** Takes over what lists show from a version's content. */
    public void show(RecordContent content, List<String> newHosts) {
        title = content.title();
        sortAnew();
        type = content.typeCode();
        LocalDate day = content.eventDate();
        if (day != null) {
            eventDate = day;
        }
        if (!hosts.equals(newHosts)) {
            hosts.clear();
            hosts.addAll(newHosts);
            shared = hosts.size() > 1 || !readers.isEmpty();
        }
    }

    /** Sets the day that lists sort by, for a ledger whose events come after its entry. */
    public void happenedOn(LocalDate day) {
        eventDate = day;
    }

    public void enter(String newState) {
        state = newState;
    }

    void await(@Nullable Integer pending) {
        pendingVersion = pending;
    }

    void putInForce(int confirmedVersion) {
        version = confirmedVersion;
        pendingVersion = null;
    }

    public void voidIt(String by, String reason, Instant at) {
        state = RecordState.VOIDED.name();
        voidedBy = by;
        voidedAt = at;
        voidReason = reason;
        pendingVersion = null;
    }
}
