package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.workflow.Move;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The three reviews 三审: who may decide, and what follows. Runs in the transaction of the workflow. */
@ApplicationScoped
class Reviewing {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final ArticleFigures figures;

    Reviewing(
            ArticleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            ArticleFigures figures) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
        this.figures = figures;
    }

    void decide(String id, Decision decision, @Nullable String reason, Expectation expectation) {
        Transition transition = transition(decision);
        LedgerRecord record = book.editable(ledger, id, expectation, ArticleWorkflow.roles(transition));
        requireReason(decision, reason);
        ArticleState state = ArticleWorkflow.state(record);
        Move<ArticleState, Transition> move = ArticleState.machine().move(state, transition, true);
        book.require(record, move.anyOf());
        ArticleState next = move.to();
        ReviewStage stage = Objects.requireNonNull(state.stage());
        ArticleProgress progress = articles.progress(id);
        List<Review> earlier = articles.reviews(List.of(id));
        requireNewEyes(progress, earlier);
        String digest = Digest.sha256(queries.get(ledger, id).content().text());
        Recording recording = book.change(record, action(stage, decision), digest, digest);
        articles.persist(new Review(
                id,
                earlier.size() + 1,
                progress.round(),
                stage,
                book.caller(),
                decision,
                reason,
                recording.at(),
                digest));
        record.enter(next.name());
        if (next == ArticleState.APPROVED) {
            progress.approve(recording.at());
            figures.count(record, recording.at());
        }
    }

    /** Neither a drafter nor somebody who passed the article in this round. */
    private void requireNewEyes(ArticleProgress progress, List<Review> earlier) {
        String caller = book.caller();
        boolean passedIt = earlier.stream()
                .anyMatch(review ->
                        review.round() == progress.round() && review.reviewer().equals(caller));
        if (passedIt || progress.drafted(caller)) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
    }

    private static void requireReason(Decision decision, @Nullable String reason) {
        Faults faults = new Faults();
        ReviewCheck.reason(decision, reason, "/reason", faults);
        faults.throwIfAny();
    }

    private static Transition transition(Decision decision) {
        return switch (decision) {
            case PASS -> Transition.PASS;
            case RETURN -> Transition.RETURN;
            case REJECT -> Transition.REJECT;
        };
    }

    private static String action(ReviewStage stage, Decision decision) {
        return switch (decision) {
            case PASS -> "PASSED_" + stage;
            case RETURN -> "RETURNED";
            case REJECT -> "REJECTED";
        };
    }
}
