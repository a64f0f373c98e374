package dev.taizhang.officialreport;

import dev.taizhang.report.FrozenReports.Frozen;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What belongs to a report made here beside its record. */
@Entity
@Table(name = "official_report")
class OfficialReport {

    @Id
    @Column(name = "report_id")
    private String reportId;

    /** Numbers are unique within it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "organization_id")
    private String organizationId;

    @Column(name = "supersedes_id")
    private @Nullable String supersedes;

    @Column(name = "through_day")
    private @Nullable LocalDate through;

    private int round;

    @Embedded
    private @Nullable Freezing freezing;

    /** Kept apart from the text of the number so that the database refuses one that is given twice. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "number_year")
    private @Nullable Short numberYear;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "number_sequence")
    private @Nullable Integer numberSequence;

    /**
     * When, by whom and of what figures were frozen.
     *
     * @param asOf what was known
     * @param countedThrough last event day counted
     */
    @Embeddable
    record Freezing(
            @Column(name = "computed_by") String by,
            @Column(name = "computed_at") Instant at,
            @Column(name = "as_of") Instant asOf,
            @Column(name = "counted_through") LocalDate countedThrough,
            @Column(name = "digest") String digest) {}

    protected OfficialReport() {}

    OfficialReport(String reportId, String organizationId) {
        this.reportId = reportId;
        this.organizationId = organizationId;
    }

    /** Takes over what is asked for; what was frozen may no longer belong to it. */
    void draft(@Nullable String newSupersedes, @Nullable LocalDate newThrough) {
        supersedes = newSupersedes;
        through = newThrough;
        freezing = null;
    }

    void freeze(Frozen frozen, String by, Instant at) {
        freezing = new Freezing(by, at, frozen.asOf(), frozen.through(), frozen.digest());
    }

    void openRound() {
        round++;
    }

    void number(ReportNumber number) {
        numberYear = (short) number.year();
        numberSequence = number.sequence();
    }

    String reportId() {
        return reportId;
    }

    /** Id of the issued report in whose place it is to be issued. */
    @Nullable
    String supersedes() {
        return supersedes;
    }

    /** Last event day that is to be counted; null for the day of the computation. */
    @Nullable
    LocalDate through() {
        return through;
    }

    /** How often it was handed in. */
    int round() {
        return round;
    }

    @Nullable
    Freezing freezing() {
        return freezing;
    }
}
