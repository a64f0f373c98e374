package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of what was published: another published article says what is right. The corrected one did appear, so its
 * publications and pick-ups go on counting.
 */
@ApplicationScoped
class Correcting {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final ArticleRepository articles;
    private final OfficeClock clock;
    private final ArticleMoves moves;

    Correcting(
            ArticleLedger ledger, RecordBook book, ArticleRepository articles, OfficeClock clock, ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.articles = articles;
        this.clock = clock;
        this.moves = moves;
    }

    @Transactional
    void correct(String id, CorrectionRequest request, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, ArticleWorkflow.roles(Transition.CORRECT));
        ArticleState next = moves.after(record, Transition.CORRECT);
        String correcting = correcting(record, request);
        Recording recording =
                book.change(record, "CORRECTED", correcting, request.on().toString(), request.reason());
        articles.progress(id).correct(correcting, request, book.caller(), recording.at());
        record.enter(next.name());
    }

    private String correcting(LedgerRecord record, CorrectionRequest request) {
        Faults faults = new Faults();
        Optional<LedgerRecord> other = fit(record, request, faults);
        faults.throwIfAny();
        return other.orElseThrow().id();
    }

    /**
     * Adds what does not fit in the correction of a published article.
     *
     * @param request its faulty components may be null
     * @return the article that corrects, if there is one
     */
    Optional<LedgerRecord> fit(LedgerRecord record, CorrectionRequest request, Faults faults) {
        LocalDate first = record.eventDate();
        LocalDate today = clock.today();
        // What was kept with a day that has not come yet, which was possible once, is corrected as of that day (ADR
        // 0069).
        LocalDate last = first.isAfter(today) ? first : today;
        @Nullable LocalDate on = request.on();
        if (on != null && (on.isBefore(first) || on.isAfter(last))) {
            faults.add("/on", "OUT_OF_RANGE", first, last);
        }
        @Nullable String correctedBy = request.correctedBy();
        if (correctedBy == null) {
            return Optional.empty();
        }
        Optional<LedgerRecord> other = book.find(ledger, correctedBy);
        if (other.isEmpty()) {
            faults.add("/correctedBy", "UNKNOWN_ARTICLE");
        } else if (other.get().id().equals(record.id())) {
            faults.add("/correctedBy", "CORRECTS_ITSELF");
        } else if (ArticleWorkflow.state(other.get()) != ArticleState.PUBLISHED) {
            faults.add("/correctedBy", "ARTICLE_NOT_PUBLISHED");
        }
        return other;
    }
}
