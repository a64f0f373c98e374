package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Origin;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.review.ReviewStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which days a publication or a pick-up can have. What is to appear has not appeared, and nothing is published without
 * approval: a day before that of the final pass would say that it was. What was reviewed elsewhere is past that, since its
 * source need not show when (ADR 0069).
 */
@ApplicationScoped
class PlacementDays {

    private final AddressedRecords records;
    private final ArticleRepository articles;
    private final OfficeClock clock;

    PlacementDays(AddressedRecords records, ArticleRepository articles, OfficeClock clock) {
        this.records = records;
        this.articles = articles;
        this.clock = clock;
    }

    /** A day that is thinkable and not to come. */
    void past(@Nullable LocalDate day, String pointer, Faults faults) {
        LocalDate today = clock.today();
        if (day != null && day.isAfter(today)) {
            faults.add(pointer, "TOO_LATE", today);
        } else {
            ContentChecks.day(day, pointer, faults);
        }
    }

    /** A day on which the article could have appeared that a request addresses, for whoever may take the step. */
    void fit(UriInfo target, Transition step, @Nullable LocalDate day, String pointer, Faults faults) {
        records.considered(target, ArticleWorkflow.roles(step))
                .ifPresent(article -> fit(article, day, pointer, faults));
    }

    /** A day on which that article could have appeared. */
    void fit(LedgerRecord article, @Nullable LocalDate day, String pointer, Faults faults) {
        if (day != null && article.origin() != Origin.IMPORTED) {
            finalPass(article.id())
                    .filter(day::isBefore)
                    .ifPresent(passed -> faults.add(pointer, "BEFORE_FINAL_PASS", passed));
        }
    }

    /** Refuses any other day. */
    void require(LedgerRecord article, LocalDate day, String pointer) {
        Faults faults = new Faults();
        past(day, pointer, faults);
        fit(article, day, pointer, faults);
        faults.throwIfAny();
    }

    /** The office day of the pass that made it APPROVED; nothing of an article that is not. */
    private Optional<LocalDate> finalPass(String articleId) {
        return articles.reviews(List.of(articleId)).stream()
                .filter(review -> review.stage() == ReviewStage.FINAL && review.decision() == Decision.PASS)
                .reduce((earlier, later) -> later)
                .map(review -> clock.dayOf(review.decidedAt()));
    }
}
