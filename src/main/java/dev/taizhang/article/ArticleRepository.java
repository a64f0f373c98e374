package dev.taizhang.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What belongs to articles beside their records: progress, submissions, reviews, placements. */
@ApplicationScoped
class ArticleRepository {

    private final EntityManager entities;

    ArticleRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    ArticleProgress progress(String articleId) {
        return entities.find(ArticleProgress.class, articleId);
    }

    List<ArticleProgress> progress(Collection<String> articleIds) {
        return of("from ArticleProgress p where p.articleId in :ids", ArticleProgress.class, articleIds);
    }

    /** The same with everybody who had a hand in the text, in one query. */
    List<ArticleProgress> progressWithDrafters(Collection<String> articleIds) {
        return of(
                "from ArticleProgress p left join fetch p.drafters where p.articleId in :ids",
                ArticleProgress.class,
                articleIds);
    }

    List<Submission> submissions(String articleId) {
        return of(
                "from Submission s where s.key.articleId in :ids order by s.key.round",
                Submission.class,
                List.of(articleId));
    }

    /** Decisions in the order they were made. */
    List<Review> reviews(Collection<String> articleIds) {
        return of("from Review r where r.key.articleId in :ids order by r.key.no", Review.class, articleIds);
    }

    /** Proof-readings of one article in the order they were made. */
    List<Proof> proofs(String articleId) {
        return of(
                "from Proof p where p.key.articleId in :ids order by p.key.round, p.key.no",
                Proof.class,
                List.of(articleId));
    }

    /** Publications and pick-ups, each kind by its numbers. */
    List<Placement> placements(Collection<String> articleIds) {
        return of("from Placement p where p.key.articleId in :ids order by p.key.no", Placement.class, articleIds);
    }

    Optional<Placement> placement(String articleId, PlacementKind kind, int no) {
        return Optional.ofNullable(entities.find(Placement.class, new Placement.Key(articleId, kind, no)));
    }

    /** Those of these articles of which a publication waits to be confirmed. */
    Set<String> waiting(Collection<String> articleIds) {
        return of(
                        "from Placement p where p.key.articleId in :ids and p.confirmedAt is null",
                        Placement.class,
                        articleIds)
                .stream()
                .filter(Placement::waits)
                .map(Placement::articleId)
                .collect(Collectors.toSet());
    }

    private <T> List<T> of(String query, Class<T> type, Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? List.of()
                : entities.createQuery(query, type)
                        .setParameter("ids", articleIds)
                        .getResultList();
    }
}
