package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.CandidateSource;
import dev.taizhang.metric.Fact;
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
    private final ArticleFigures figures;

    ArticleCandidates(
            ArticleLedger ledger,
            ArticleSearch search,
            ArticleRepository articles,
            RecordQueries queries,
            OfficeClock clock,
            ArticleFigures figures) {
        this.ledger = ledger;
        this.search = search;
        this.articles = articles;
        this.queries = queries;
        this.clock = clock;
        this.figures = figures;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(ledger.kind());
    }

    @Override
    @Transactional
    public List<Candidate> candidates(Look look) {
        PlacementKind kind = kind(look);
        List<LedgerRecord> found = search.find(look, kind);
        List<String> ids = found.stream().map(LedgerRecord::id).toList();
        Map<String, PublicityClass> classes = queries.contents(ledger, found, Article::publicityClass);
        Map<String, List<Placement>> placements =
                articles.placements(ids).stream().collect(Collectors.groupingBy(Placement::articleId));
        Map<String, List<Review>> reviews =
                articles.reviews(ids).stream().collect(Collectors.groupingBy(Review::articleId));
        Map<String, Judgement> judgements = figures.judgements(ids);
        return found.stream()
                .map(record -> {
                    List<Placement> placed = placements.getOrDefault(record.id(), List.of());
                    List<Review> decided = reviews.getOrDefault(record.id(), List.of());
                    Judgement judgement = Objects.requireNonNull(judgements.get(record.id()));
                    LocalDate day = day(record, placed, look.asOf());
                    return look.factSource().equals(ArticleFacts.APPROVAL)
                            ? approved(record, day, decided, judgement, look.asOf())
                            : candidate(
                                    record,
                                    day,
                                    Objects.requireNonNull(classes.get(record.id())),
                                    placed.stream()
                                            .filter(placement -> placement.kind() == kind)
                                            .toList(),
                                    decided,
                                    judgement,
                                    look.asOf());
                })
                .toList();
    }

    private static PlacementKind kind(Look look) {
        return look.factSource().equals(PlacementKind.PICKUP.factSource())
                ? PlacementKind.PICKUP
                : PlacementKind.PUBLICATION;
    }

    private static Candidate candidate(
            LedgerRecord record,
            LocalDate day,
            PublicityClass publicityClass,
            List<Placement> all,
            List<Review> reviews,
            Judgement judgement,
            Instant asOf) {
        List<Placement> known = all.stream()
                .filter(placement -> !placement.enteredAt().isAfter(asOf))
                .toList();
        List<LookedAt> facts = known.stream()
                .map(placement -> new LookedAt(
                        ArticleFacts.of(publicityClass, placement, withdrawnOn(placement, asOf), judgement),
                        reason(placement, asOf)))
                .toList();
        String neverPublished = all.isEmpty() ? "NOT_PUBLISHED" : "ENTERED_AFTER_CUTOFF";
        String reason = facts.isEmpty() ? reason(record, reviews, neverPublished, asOf) : null;
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

    /** An article taken over as approved was approved when it came in. */
    private static Candidate approved(
            LedgerRecord record, LocalDate day, List<Review> reviews, Judgement judgement, Instant asOf) {
        LocalDate on = judgement.approvedOn();
        Instant voidedAt = record.voidedAt();
        boolean known = (voidedAt == null || voidedAt.isAfter(asOf))
                && on != null
                && (record.origin() == Origin.IMPORTED
                        || reviews.stream()
                                .noneMatch(review -> review.decidedAt().isAfter(asOf)));
        if (known) {
            Fact approval = ArticleFacts.approval(Objects.requireNonNull(on), judgement);
            return new Candidate(
                    record.id(),
                    record.eventDate(),
                    record.version(),
                    day,
                    null,
                    List.of(new LookedAt(approval, null)));
        }
        String reason = reviews.isEmpty() && record.origin() == Origin.IMPORTED ? "REVIEWED_OUTSIDE" : "NOT_APPROVED";
        return new Candidate(
                record.id(),
                record.eventDate(),
                record.version(),
                day,
                reason(record, reviews, reason, asOf),
                List.of());
    }

    /** Why an article does not count of which nothing that counts was known. */
    private static String reason(LedgerRecord record, List<Review> reviews, String otherwise, Instant asOf) {
        Instant voidedAt = record.voidedAt();
        if (voidedAt != null && !voidedAt.isAfter(asOf)) {
            return "VOIDED";
        }
        boolean rejected = reviews.stream()
                .anyMatch(review -> review.decision() == Decision.REJECT
                        && !review.decidedAt().isAfter(asOf));
        return rejected ? "REJECTED" : otherwise;
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
