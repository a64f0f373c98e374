package dev.taizhang.plan;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The items of plans across plans, as they were in force at an instant, and what stood for them. */
@ApplicationScoped
class PlanItemRepository {

    private static final String IN_FORCE = """
             from PlanItemPlace p
             where p.dueOn between :from and :to and p.recordedFrom <= :asOf and p.recordedTo > :asOf
            """;

    private static final String AFTER = """
             and p.dueOn >= :day
             and (p.dueOn > :day or (p.dueOn = :day and (p.key.planId > :plan or (p.key.planId = :plan and p.key.no > :no))))
            """;

    /** To be done by these, and in no plan of theirs. */
    private static final String ENTRUSTED =
            " and p.responsibleId in :organizations and p.organizationId not in :organizations";

    private static final String IN_ORDER = " order by p.dueOn, p.key.planId, p.key.no";

    /** Records stood for items of its plan. */
    private static final String TIED = """
             and exists (select f.key.no from Fulfilment f
                          where f.key.recordId = p.key.planId and f.recorded.recordedAt <= :asOf
                            and (f.recorded.withdrawnAt is null or f.recorded.withdrawnAt > :asOf))
            """;

    /** None stood for the item itself. */
    private static final String UNTIED = """
             and not exists (select f.key.no from Fulfilment f
                              where f.key.recordId = p.key.planId and f.itemKey = p.itemKey
                                and f.recorded.recordedAt <= :asOf
                                and (f.recorded.withdrawnAt is null or f.recorded.withdrawnAt > :asOf))
            """;

    private static final String BEHIND = """
             and p.dueOn >= :day
             and (p.dueOn > :day or (p.dueOn = :day and (p.recordedFrom > :since or (p.recordedFrom = :since
                  and (p.key.planId > :plan or (p.key.planId = :plan and p.key.no > :no))))))
            """;

    private final EntityManager entities;

    /**
     * Items of plans in force.
     *
     * @param responsible ids of those who are to do them; null for whoever it is
     * @param from first day on which they are due
     * @param to last day on which they are due
     */
    record Waiting(@Nullable Set<String> responsible, LocalDate from, LocalDate to) {}

    /** A place in the order of the days on which items are due, those that have stood longest first. */
    record Rank(LocalDate dueOn, Instant since, String planId, int no) {

        static Rank of(PlanItemPlace place) {
            return new Rank(place.dueOn(), place.recordedFrom(), place.planId(), place.no());
        }
    }

    /**
     * Items of plans.
     *
     * @param organizations ids of those that keep the plans; null for all
     * @param from first day on which they are due
     * @param to last day on which they are due
     */
    record Span(@Nullable Set<String> organizations, LocalDate from, LocalDate to, Instant asOf) {

        /** Of them those that are due before a day. */
        Span before(LocalDate day) {
            LocalDate last = day.minusDays(1);
            return new Span(organizations, from, last.isBefore(to) ? last : to, asOf);
        }
    }

    /**
     * How many items there are.
     *
     * @param plans of how many plans
     * @param past how many of them are due before a day
     */
    record Count(long items, long plans, long past) {}

    /** A place in the order of the days on which items are due. */
    record Position(LocalDate dueOn, String planId, int no) implements Comparable<Position> {

        private static final Comparator<Position> IN_ORDER = Comparator.comparing(Position::dueOn)
                .thenComparing(Position::planId)
                .thenComparingInt(Position::no);

        @Override
        public int compareTo(Position other) {
            return IN_ORDER.compare(this, other);
        }

        static Position of(PlanItemPlace place) {
            return new Position(place.dueOn(), place.planId(), place.no());
        }
    }

    PlanItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object place) {
        entities.persist(place);
    }

    /** Since when the version of a record that was confirmed last is in force. */
    Instant confirmedAt(LedgerRecord record) {
        return entities.createQuery(
                        "select v.confirmedAt from RecordVersion v where v.recordId = :id and v.version = :version",
                        Instant.class)
                .setParameter("id", record.id())
                .setParameter("version", record.version())
                .getSingleResult();
    }

    /** The items of the version in force are so no more from an instant on. */
    void end(String planId, Instant at) {
        entities.createQuery(
                        "update PlanItemPlace p set p.recordedTo = :at where p.key.planId = :plan and p.recordedTo = :still")
                .setParameter("at", at)
                .setParameter("plan", planId)
                .setParameter("still", Sql.STILL)
                .executeUpdate();
    }

    /** So many, those due first first, after a place. */
    List<PlanItemPlace> due(Span span, @Nullable Position after, int limit) {
        String more = (after == null ? "" : AFTER) + IN_ORDER;
        return behind(after, limit, ask("select p", more, PlanItemPlace.class, span));
    }

    /** The same of those that these organisations are to do by plans of others; of all organisations there are none. */
    List<PlanItemPlace> entrusted(Span span, @Nullable Position after, int limit) {
        Set<String> organizations = span.organizations();
        if (organizations == null || organizations.isEmpty()) {
            return List.of();
        }
        return behind(
                after,
                limit,
                bound(
                                entities.createQuery(
                                        "select p" + IN_FORCE + ENTRUSTED + (after == null ? "" : AFTER) + IN_ORDER,
                                        PlanItemPlace.class),
                                span)
                        .setParameter("organizations", organizations));
    }

    /** How many there are, and how many of them are due before a day. */
    Count count(Span span, LocalDate day) {
        Object[] counted = ask(
                        "select count(p), count(distinct p.key.planId), sum(case when p.dueOn < :day then 1 else 0 end)",
                        "",
                        Object[].class,
                        span)
                .setParameter("day", day)
                .getSingleResult();
        // Of nothing there is no sum.
        return new Count((Long) counted[0], (Long) counted[1], counted[2] instanceof Long past ? past : 0);
    }

    /** Ids of the plans that have them and for whose items records stood. */
    List<String> tiedPlans(Span span) {
        return ask("select distinct p.key.planId", TIED + " order by p.key.planId", String.class, span)
                .getResultList();
    }

    /** Those of some plans. */
    List<PlanItemPlace> ofPlans(Span span, List<String> planIds) {
        return ask("select p", " and p.key.planId in :plans", PlanItemPlace.class, span)
                .setParameter("plans", planIds)
                .getResultList();
    }

    /** So many for which no record stood, those due first first. */
    List<PlanItemPlace> untied(Span span, int limit) {
        return ask("select p", UNTIED + IN_ORDER, PlanItemPlace.class, span)
                .setMaxResults(limit)
                .getResultList();
    }

    /** So many, those due first first, then those that have stood longest; after a place. */
    List<PlanItemPlace> waiting(Waiting asked, @Nullable Rank after, int limit) {
        Set<String> responsible = asked.responsible();
        TypedQuery<PlanItemPlace> query = entities.createQuery(
                        "from PlanItemPlace p where p.recordedTo = :still and p.dueOn between :from and :to"
                                + (responsible == null ? "" : " and p.responsibleId in :responsible")
                                + (after == null ? "" : BEHIND)
                                + " order by p.dueOn, p.recordedFrom, p.key.planId, p.key.no",
                        PlanItemPlace.class)
                .setParameter("still", Sql.STILL)
                .setParameter("from", asked.from())
                .setParameter("to", asked.to());
        if (responsible != null) {
            query.setParameter("responsible", responsible);
        }
        if (after != null) {
            query.setParameter("day", after.dueOn())
                    .setParameter("since", after.since())
                    .setParameter("plan", after.planId())
                    .setParameter("no", after.no());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Ids of the records that stood for the items of plans at an instant, by plan and key of the item. */
    Map<String, Map<String, List<String>>> standing(Collection<String> planIds, Instant asOf) {
        return planIds.isEmpty()
                ? Map.of()
                : entities.createQuery("""
                        from Fulfilment f where f.key.recordId in :plans and f.recorded.recordedAt <= :asOf
                         and (f.recorded.withdrawnAt is null or f.recorded.withdrawnAt > :asOf)
                         order by f.key.recordId, f.key.no""", Fulfilment.class)
                        .setParameter("plans", planIds)
                        .setParameter("asOf", asOf)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Fulfilment::ownerId,
                                Collectors.groupingBy(
                                        Fulfilment::itemKey,
                                        Collectors.mapping(Fulfilment::recordId, Collectors.toList()))));
    }

    private static List<PlanItemPlace> behind(@Nullable Position after, int limit, TypedQuery<PlanItemPlace> query) {
        if (after != null) {
            query.setParameter("day", after.dueOn())
                    .setParameter("plan", after.planId())
                    .setParameter("no", after.no());
        }
        return query.setMaxResults(limit).getResultList();
    }

    private <T> TypedQuery<T> ask(String select, String more, Class<T> type, Span span) {
        Set<String> organizations = span.organizations();
        String kept = organizations == null ? "" : " and p.organizationId in :organizations";
        TypedQuery<T> query = bound(entities.createQuery(select + IN_FORCE + kept + more, type), span);
        return organizations == null ? query : query.setParameter("organizations", organizations);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Span span) {
        return query.setParameter("from", span.from())
                .setParameter("to", span.to())
                .setParameter("asOf", span.asOf());
    }
}
