package dev.taizhang.article;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.metric.CandidateSource.Look;
import dev.taizhang.metric.CandidateSource.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the articles a figure looked at, by several indexed queries whose results are merged. */
@ApplicationScoped
class ArticleSearch {

    private static final String BY_DAY = "r.eventDate between :from and :to";
    private static final String BY_ENTRY = "r.enteredAt >= :enteredFrom and r.enteredAt < :enteredBefore";
    private static final String BY_PLACEMENT = """
            r.id in (select p.key.articleId from Placement p
                      where p.key.kind = :placement and p.enteredAt <= :asOf and p.placedOn between :from and :to)""";
    private static final String BY_PLACEMENT_ENTRY = """
            r.id in (select p.key.articleId from Placement p
                      where p.key.kind = :placement and p.enteredAt <= :asOf
                        and p.enteredAt >= :enteredFrom and p.enteredAt < :enteredBefore)""";

    private final EntityManager entities;

    ArticleSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * So many articles in the order of their day and id. For publications all articles of the period are looked at,
     * whether published or not; for pick-ups only those that were picked up.
     */
    List<LedgerRecord> find(Look look, PlacementKind kind) {
        if (look.organizations().isEmpty()) {
            return List.of();
        }
        Stream<String> ways = kind == PlacementKind.PUBLICATION
                ? Stream.of(BY_DAY, BY_ENTRY, BY_PLACEMENT)
                : Stream.of(BY_PLACEMENT, BY_PLACEMENT_ENTRY);
        return ways.flatMap(way -> query(way, look, kind))
                .distinct()
                .sorted(Comparator.comparing(LedgerRecord::eventDate).thenComparing(LedgerRecord::id))
                .limit(look.limit())
                .toList();
    }

    private Stream<LedgerRecord> query(String way, Look look, PlacementKind kind) {
        Position after = look.after();
        String text =
                "from LedgerRecord r where r.kind = :kind and r.organizationId in :organizations and r.enteredAt <= :asOf"
                        + " and "
                        + way
                        + (after == null ? "" : " and r.eventDate >= :day and (r.eventDate > :day or r.id > :id)")
                        + " order by r.eventDate, r.id";
        TypedQuery<LedgerRecord> query = entities.createQuery(text, LedgerRecord.class)
                .setParameter("kind", look.recordKind())
                .setParameter("organizations", look.organizations())
                .setParameter("asOf", look.asOf())
                .setMaxResults(look.limit());
        bind(query, way, ":placement", "placement", kind);
        bind(query, way, ":from", "from", look.from());
        bind(query, way, ":to", "to", look.to());
        bind(query, way, ":enteredFrom", "enteredFrom", look.enteredFrom());
        bind(query, way, ":enteredBefore", "enteredBefore", look.enteredBefore());
        if (after != null) {
            query.setParameter("day", after.day()).setParameter("id", after.recordId());
        }
        return query.getResultStream();
    }

    private static void bind(TypedQuery<?> query, String way, String mark, String name, Object value) {
        if (way.matches("(?s).*" + mark + "\\b.*")) {
            query.setParameter(name, value);
        }
    }
}
