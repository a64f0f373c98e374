package dev.taizhang.article;

import dev.taizhang.account.Access;
import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
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
    private final Access access;
    private final ArticleMoves moves;

    Proofreading(
            ArticleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            Access access,
            ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
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
        moves.require(record, Transition.PROOFREAD);
        String digest = Digest.sha256(queries.get(ledger, id).content().text());
        Recording recording = book.step(record, "PROOF_READ", digest, note);
        Proof.Key key = new Proof.Key(id, progress.round(), proofs.size() + 1);
        articles.persist(new Proof(key, book.caller(), recording.at(), note, digest));
    }

    /** No text changes within a round, so these are all of the same. */
    private List<Proof> ofRound(ArticleProgress progress) {
        return articles.proofs(progress.articleId()).stream()
                .filter(proof -> proof.round() == progress.round())
                .toList();
    }
}
