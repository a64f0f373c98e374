package dev.taizhang.article;

import dev.taizhang.ledger.DueFilter;
import dev.taizhang.ledger.DueSelection;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows articles to callers who may read them. */
@ApplicationScoped
class ArticleQueries {

    private final ArticleLedger ledger;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final ArticleHindrances hindrances;
    private final OfficeClock clock;

    ArticleQueries(
            ArticleLedger ledger,
            RecordQueries queries,
            ArticleRepository articles,
            ArticleHindrances hindrances,
            OfficeClock clock) {
        this.ledger = ledger;
        this.queries = queries;
        this.articles = articles;
        this.hindrances = hindrances;
        this.clock = clock;
    }

    @Transactional
    Shown<ArticleView> get(String id) {
        RecordEntry<Article> entry = queries.get(ledger, id);
        ArticleView view = view(entry);
        // Proof-readings may be asked for, or no longer, without anything happening to the article.
        return new Shown<>(view, ETags.ofForm(ETags.state(entry.etag()), entry.etag() + view.allowedTransitions()));
    }

    @Transactional
    Page<ArticleView> versions(String id, PageRequest page) {
        return queries.versions(ledger, id, page, this::view);
    }

    @Transactional
    Page<ArticleLine> list(RecordFilter filter, DueFilter due, PageRequest page) {
        Page<RecordEntry<Article>> found =
                queries.list(ledger, filter, new DueSelection(due, StagesDue.CLAUSE, clock.today()), page);
        List<String> ids =
                found.items().stream().map(entry -> entry.head().id()).toList();
        Map<String, ArticleProgress> progress = articles.progress(ids).stream()
                .collect(Collectors.toMap(ArticleProgress::articleId, Function.identity()));
        Map<String, List<Placement>> placements =
                articles.placements(ids).stream().collect(Collectors.groupingBy(Placement::articleId));
        return found.map(entry -> ArticleLine.of(
                entry,
                Objects.requireNonNull(progress.get(entry.head().id())),
                placements.getOrDefault(entry.head().id(), List.of()),
                clock.today()));
    }

    private ArticleView view(RecordEntry<Article> entry) {
        String id = entry.head().id();
        return ArticleView.of(
                entry,
                new ArticleView.Parts(
                        articles.progress(id),
                        articles.submissions(id),
                        articles.reviews(List.of(id)),
                        articles.proofs(id),
                        articles.placements(List.of(id)),
                        hindrances.of(id)),
                clock.today());
    }
}
