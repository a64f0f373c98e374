package dev.taizhang.article;

import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordPages;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.Fact;
import dev.taizhang.metric.FactSource;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What articles say for the figures now: through their confirmed placements, and by their reviews. */
@ApplicationScoped
class ArticleFigures implements FactSource {

    private final ArticleLedger ledger;
    private final RecordPages pages;
    private final RecordBook book;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final OfficeClock clock;

    ArticleFigures(
            ArticleLedger ledger,
            RecordPages pages,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            OfficeClock clock) {
        this.ledger = ledger;
        this.pages = pages;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    public boolean has(String recordKind) {
        return recordKind.equals(ledger.kind());
    }

    @Override
    @Transactional
    public List<RecordFacts> standing(String recordKind, @Nullable String afterId, int limit) {
        return pages.facts(recordKind, afterId, limit, this::facts);
    }

    /** Tells the figures what an article now says. */
    void count(LedgerRecord record, Instant at) {
        book.count(record, Objects.requireNonNull(facts(List.of(record)).get(record.id())), at);
    }

    /** What the figures make of the reviews of some articles, by id. */
    Map<String, Judgement> judgements(List<String> ids) {
        Map<String, ArticleProgress> progress = articles.progressWithDrafters(ids).stream()
                .collect(Collectors.toMap(ArticleProgress::articleId, found -> found));
        Map<String, List<Review>> reviews =
                articles.reviews(ids).stream().collect(Collectors.groupingBy(Review::articleId));
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> Judgement.of(progress.get(id), reviews.getOrDefault(id, List.of()), clock::dayOf)));
    }

    private Map<String, List<Fact>> facts(List<LedgerRecord> records) {
        List<String> ids = records.stream().map(LedgerRecord::id).toList();
        Map<String, PublicityClass> classes = queries.contents(ledger, records, Article::publicityClass);
        Map<String, List<Placement>> placements =
                articles.placements(ids).stream().collect(Collectors.groupingBy(Placement::articleId));
        Map<String, Judgement> judgements = judgements(ids);
        Map<String, List<Fact>> facts = new HashMap<>();
        for (LedgerRecord record : records) {
            String id = record.id();
            facts.put(
                    id,
                    record.voidedAt() != null
                            ? List.of()
                            : ArticleFacts.of(
                                    Objects.requireNonNull(classes.get(id)),
                                    placements.getOrDefault(id, List.of()),
                                    Objects.requireNonNull(judgements.get(id))));
        }
        return facts;
    }
}
