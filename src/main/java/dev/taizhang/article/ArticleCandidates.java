package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.CandidateSource;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles that a figure looked at: each publication and pick-up has recorded times of its own. */
@ApplicationScoped
class ArticleCandidates implements CandidateSource {

    private final ArticleLedger ledger;
    private final ArticleSearch search;
    private final ArticleRepository articles;
    private final RecordQueries queries;
    private final OfficeClock clock;

    ArticleCandidates(
            ArticleLedger ledger,
            ArticleSearch search,
            ArticleRepository articles,
            RecordQueries queries,
            OfficeClock clock) {
        this.ledger = ledger;
        this.search = search;
        this.articles = articles;
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(ledger.kind());
    }

    @Override
    @Transactional
    public List<Candidate> candidates(Look look) {
        PlacementKind kind = look.factSource().equals(PlacementKind.PICKUP.factSource())
                ? PlacementKind.PICKUP
                : PlacementKind.PUBLICATION;
        List<LedgerRecord> found = search.find(look, kind);
        List<String> ids = found.stream().map(LedgerRecord::id).toList();
        Map<String, PublicityClass> classes = queries.contents(ledger, found, Article::publicityClass);
        Map<String, List<Placement>> placements =
                articles.placements(ids).stream().collect(Collectors.groupingBy(Placement::articleId));
        Map<String, List<Review>> reviews =
                articles.reviews(ids).stream().collect(Collectors.groupingBy(Review::articleId));
        return found.stream()
                .map(record -> {
                    List<Placement> placed = placements.getOrDefault(record.id(), List.of());
                    return candidate(
                            record,
                            day(record, placed, look.asOf()),
                            Objects.requireNonNull(classes.get(record.id())),
                            placed.stream()
                                    .filter(placement -> placement.kind() == kind)
                                    .toList(),
                            reviews.getOrDefault(record.id(), List.of()),
                            look.asOf());
                })
                .toList();
    }

    private static Candidate candidate(
            LedgerRecord record,
            LocalDate day,
            PublicityClass publicityClass,
            List<Placement> all,
            List<Review> reviews,
            Instant asOf) {
        List<Placement> known = all.stream()
                .filter(placement -> !placement.enteredAt().isAfter(asOf))
                .toList();
        List<LookedAt> facts = known.stream()
                .map(placement -> new LookedAt(
                        ArticleFacts.of(publicityClass, placement, withdrawnOn(placement, asOf)),
                        reason(placement, asOf)))
                .toList();
        String reason = facts.isEmpty() ? reason(record, all, reviews, asOf) : null;
        return new Candidate(record.id(), record.eventDate(), record.version(), day, reason, facts);
    }

    /** The day it first appeared, as known at the instant; that of its entry where it had not. */
    private LocalDate day(LedgerRecord record, List<Placement> placements, Instant asOf) {
        return placements.stream()
                .filter(placement -> placement.kind() == PlacementKind.PUBLICATION && reason(placement, asOf) == null)
                .map(Placement::placedOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> clock.dayOf(record.enteredAt()));
    }

    /** Why an article of which no publication was known is not counted. */
    private static String reason(LedgerRecord record, List<Placement> all, List<Review> reviews, Instant asOf) {
        Instant voidedAt = record.voidedAt();
        if (voidedAt != null && !voidedAt.isAfter(asOf)) {
            return "VOIDED";
        }
        boolean rejected = reviews.stream()
                .anyMatch(review -> review.decision() == Decision.REJECT
                        && !review.decidedAt().isAfter(asOf));
        if (rejected) {
            return "REJECTED";
        }
        return all.isEmpty() ? "NOT_PUBLISHED" : "ENTERED_AFTER_CUTOFF";
    }

    private static @Nullable String reason(Placement placement, Instant asOf) {
        Instant confirmedAt = placement.confirmedAt();
        if (confirmedAt == null) {
            return "NOT_CONFIRMED";
        }
        return confirmedAt.isAfter(asOf) ? "CONFIRMED_AFTER_CUTOFF" : null;
    }

    private static @Nullable LocalDate withdrawnOn(Placement placement, Instant asOf) {
        Instant recordedAt = placement.withdrawnRecordedAt();
        return recordedAt == null || recordedAt.isAfter(asOf) ? null : placement.withdrawnOn();
    }
}
