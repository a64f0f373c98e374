package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordPages;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.FactSource;
import dev.taizhang.metric.RecordRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What articles say now, through their confirmed placements. */
@ApplicationScoped
class ArticleFactSource implements FactSource {

    private final ArticleLedger ledger;
    private final RecordPages pages;
    private final RecordQueries queries;
    private final ArticleRepository articles;

    ArticleFactSource(ArticleLedger ledger, RecordPages pages, RecordQueries queries, ArticleRepository articles) {
        this.ledger = ledger;
        this.pages = pages;
        this.queries = queries;
        this.articles = articles;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(ledger.kind());
    }

    @Override
    @Transactional
    public List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit) {
        List<LedgerRecord> found = pages.of(recordKind, afterId, limit);
        Map<String, PublicityClass> classes = queries.contents(ledger, found, Article::publicityClass);
        Map<String, List<Placement>> placements =
                articles.placements(found.stream().map(LedgerRecord::id).toList()).stream()
                        .collect(Collectors.groupingBy(Placement::articleId));
        return found.stream()
                .map(record -> new RecordFacts(
                        new RecordRef(record.kind(), record.id(), record.version(), record.hosts()),
                        ArticleFacts.of(
                                Objects.requireNonNull(classes.get(record.id())),
                                placements.getOrDefault(record.id(), List.of()))))
                .toList();
    }
}
