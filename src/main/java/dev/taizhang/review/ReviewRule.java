package dev.taizhang.review;

import dev.taizhang.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How articles of a subtree are reviewed from a day on; never changed. */
@Entity
@Table(name = "review_rule")
class ReviewRule {

    @EmbeddedId
    private Key key;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "days_first")
    private @Nullable Integer daysFirst;

    @Column(name = "days_second")
    private @Nullable Integer daysSecond;

    @Column(name = "days_final")
    private @Nullable Integer daysFinal;

    private boolean proofreading;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Embeddable
    record Key(
            @Column(name = "organization_id") String organizationId,
            @Column(name = "no") int no) {}

    protected ReviewRule() {}

    ReviewRule(String organizationId, int no, ReviewRuleRequest request, String by, Instant at) {
        this.key = new Key(organizationId, no);
        this.validFrom = request.validFrom();
        this.daysFirst = request.daysFirst();
        this.daysSecond = request.daysSecond();
        this.daysFinal = request.daysFinal();
        this.proofreading = request.proofreading();
        this.setBy = by;
        this.setAt = at;
    }

    String organizationId() {
        return key.organizationId();
    }

    int no() {
        return key.no();
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean proofreading() {
        return proofreading;
    }

    @Nullable
    Integer days(ReviewStage stage) {
        return switch (stage) {
            case FIRST -> daysFirst;
            case SECOND -> daysSecond;
            case FINAL -> daysFinal;
        };
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(List.of(
                key.organizationId(),
                Integer.toString(key.no()),
                validFrom.toString(),
                String.valueOf(daysFirst),
                String.valueOf(daysSecond),
                String.valueOf(daysFinal),
                Boolean.toString(proofreading),
                setBy,
                setAt.toString()));
    }

    String setBy() {
        return setBy;
    }

    Instant setAt() {
        return setAt;
    }
}
