package dev.taizhang.article;

import dev.taizhang.account.Access;
import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.review.ReviewRules;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three proof-readings 三校, by three different people, none of them a drafter. */
@ApplicationScoped
class Proofreading {

    static final int PROOFS = 3;

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final ReviewRules rules;
    private final OfficeClock clock;
    private final Access access;
    private final ArticleMoves moves;

    Proofreading(
            ArticleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            ReviewRules rules,
            OfficeClock clock,
            Access access,
            ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
        this.rules = rules;
        this.clock = clock;
        this.access = access;
        this.moves = moves;
    }

    @Transactional
    void read(String id, @Nullable String note, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, ArticleWorkflow.roles(Transition.PROOFREAD));
        access.requirePerson();
        moves.after(record, Transition.PROOFREAD);
        ArticleProgress progress = articles.progress(id);
        List<Proof> proofs = ofRound(progress);
        if (progress.drafted(book::own)
                || proofs.stream().anyMatch(proof -> proof.reader().equals(book.caller()))) {
            throw Problem.of(ErrorCode.FOUR_EYES_REQUIRED);
        }
        if (proofs.size() == PROOFS) {
            throw Problem.of(ErrorCode.PROOFREADING_COMPLETE);
        }
        String digest = Digest.sha256(queries.get(ledger, id).content().text());
        Recording recording = book.step(record, "PROOF_READ", digest, note);
        Proof.Key key = new Proof.Key(id, progress.round(), proofs.size() + 1);
        articles.persist(new Proof(key, book.caller(), recording.at(), note, digest));
    }

    /** Refuses to go on where the organisation has its proofs read and they are not. What was taken over is past that. */
    void requireRead(LedgerRecord record, ArticleProgress progress) {
        boolean asked = record.origin() != Origin.IMPORTED
                && rules.on(record.organizationId(), clock.today()).proofreading();
        if (asked && ofRound(progress).size() < PROOFS) {
            throw Problem.of(ErrorCode.PROOFREADING_REQUIRED);
        }
    }

    /** No text changes within a round, so these are all of the same. */
    private List<Proof> ofRound(ArticleProgress progress) {
        return articles.proofs(progress.articleId()).stream()
                .filter(proof -> proof.round() == progress.round())
                .toList();
    }
}
