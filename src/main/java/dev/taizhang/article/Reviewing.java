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
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.workflow.Move;
import dev.taizhang.review.Delegations;
import dev.taizhang.review.ReviewRules;
import dev.taizhang.review.ReviewStage;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
    private final Delegations delegations;
    private final ReviewRules rules;
    private final OfficeClock clock;
    private final ArticleMoves moves;

    Reviewing(
            ArticleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            ArticleFigures figures,
            Delegations delegations,
            ReviewRules rules,
            OfficeClock clock,
            ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
        this.figures = figures;
        this.delegations = delegations;
        this.rules = rules;
        this.clock = clock;
        this.moves = moves;
    }

    void decide(String id, Decision decision, @Nullable String reason, Expectation expectation) {
        Transition transition = transition(decision);
        LedgerRecord record = book.editable(ledger, id, expectation, whoMayAsk(transition));
        requireReason(decision, reason);
        ArticleState state = ArticleWorkflow.state(record);
        Move<ArticleState, Transition> move = moves.move(record, transition);
        ReviewStage stage = Objects.requireNonNull(state.stage());
        @Nullable String principal = principal(record, move, stage);
        ArticleProgress progress = articles.progress(id);
        List<Review> earlier = articles.reviews(List.of(id));
        requireNewEyes(progress, earlier);
        moves.require(record, transition);
        String digest = Digest.sha256(queries.get(ledger, id).content().text());
        Recording recording = book.step(record, action(stage, decision), digest, principal, reason);
        Review review = new Review(
                id,
                earlier.size() + 1,
                progress.round(),
                stage,
                book.caller(),
                decision,
                reason,
                recording.at(),
                digest);
        review.onBehalfOf(principal);
        articles.persist(review);
        arrive(record, progress, move.to(), recording.at());
    }

    /** The article comes into a state: its stage begins, or it leaves the stages. */
    void arrive(LedgerRecord record, ArticleProgress progress, ArticleState next, Instant at) {
        record.enter(next.name());
        ReviewStage stage = next.stage();
        if (stage == null) {
            progress.leaveStages();
        } else {
            LocalDate day = clock.dayOf(at);
            progress.enterStage(at, rules.on(record.organizationId(), day).due(stage, day));
        }
        if (next == ArticleState.APPROVED) {
            progress.approve(at);
            figures.count(record, at);
        }
    }

    /** A reviewer, or whoever stands in for one somewhere; where, is asked once the article is known. */
    private Role[] whoMayAsk(Transition transition) {
        return delegations.ofCaller().isEmpty()
                ? ArticleWorkflow.roles(transition)
                : Arrays.stream(Role.values()).filter(Role::readsRecords).toArray(Role[]::new);
    }

    /** For whom the caller decides, where it does not hold the role itself; refuses one that may not at all. */
    private @Nullable String principal(LedgerRecord record, Move<ArticleState, Transition> move, ReviewStage stage) {
        return book.permits(record, move.anyOf())
                ? null
                : delegations
                        .delegator(stage, record.organizationId())
                        .orElseThrow(() -> Problem.of(ErrorCode.FORBIDDEN));
    }

    /** Neither a drafter nor somebody who passed the article in this round. */
    private void requireNewEyes(ArticleProgress progress, List<Review> earlier) {
        String caller = book.caller();
        boolean passedIt = earlier.stream()
                .anyMatch(review ->
                        review.round() == progress.round() && review.reviewer().equals(caller));
        if (passedIt || progress.drafted(book::own)) {
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
