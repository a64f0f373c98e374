package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.AttachmentRule;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import jakarta.enterprise.context.ApplicationScoped;

/** Files go with the draft of an article; whoever attaches one has drafted it and reviews it no more. */
@ApplicationScoped
class ArticleAttachmentRule implements AttachmentRule {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final ArticleRepository articles;
    private final ArticleMoves moves;

    ArticleAttachmentRule(ArticleLedger ledger, RecordBook book, ArticleRepository articles, ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.articles = articles;
        this.moves = moves;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public LedgerRecord open(String id) {
        LedgerRecord record = book.editable(ledger, id, Expectation.NONE, ArticleWorkflow.roles(Transition.EDIT));
        moves.after(record, Transition.EDIT);
        return record;
    }

    @Override
    public void changed(LedgerRecord record) {
        articles.progress(record.id()).draft(book.caller());
    }

    @Override
    public boolean erasable(LedgerRecord record) {
        return true;
    }
}
