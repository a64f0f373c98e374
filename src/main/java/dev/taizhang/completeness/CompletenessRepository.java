package dev.taizhang.completeness;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Declarations of completeness, and by when they are due. */
@ApplicationScoped
class CompletenessRepository {

    /** Of a deadline {@code d}: its organisation has set none for the period after it. */
    private static final String IN_FORCE = """
             not exists (select 1 from Deadline l where l.organizationId = d.organizationId and l.period = d.period
                 and (l.setAt > d.setAt or (l.setAt = d.setAt and l.id > d.id)))""";

    private final EntityManager entities;

    CompletenessRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    Optional<Declaration> declaration(String id) {
        return Optional.of(id).filter(Ids::isOne).map(one -> entities.find(Declaration.class, one));
    }

    /** The same under its lock. */
    Optional<Declaration> locked(String id) {
        return Optional.of(id)
                .filter(Ids::isOne)
                .map(one -> entities.find(Declaration.class, one, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Deadline> deadline(String id) {
        return Optional.of(id).filter(Ids::isOne).map(one -> entities.find(Deadline.class, one));
    }

    /** All declarations of some organisations for a period, withdrawn ones included, the earliest first. */
    List<Declaration> of(Collection<String> organizationIds, String period) {
        return of(organizationIds, List.of(period));
    }

    /** The same for some periods. */
    List<Declaration> of(Collection<String> organizationIds, Collection<String> periods) {
        return organizationIds.isEmpty() || periods.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Declaration d where d.period in :periods and d.organizationId in :ids"
                                        + " order by d.declaredAt, d.id",
                                Declaration.class)
                        .setParameter("periods", periods)
                        .setParameter("ids", organizationIds)
                        .getResultList();
    }

    /** Which of these organisations had declared a period at an instant, as it was held true then. */
    List<String> declaredAt(Collection<String> organizationIds, String period, Instant asOf) {
        return organizationIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select distinct d.organizationId from Declaration d where d.period = :period"
                                        + " and d.organizationId in :ids and d.declaredAt <= :asOf"
                                        + " and (d.withdrawnAt is null or d.withdrawnAt > :asOf)",
                                String.class)
                        .setParameter("period", period)
                        .setParameter("ids", organizationIds)
                        .setParameter("asOf", asOf)
                        .getResultList();
    }

    /** The deadlines in force for some periods, at most one of each organisation and period. */
    List<Deadline> inForce(Collection<String> organizationIds, Collection<String> periods) {
        return organizationIds.isEmpty() || periods.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Deadline d where d.period in :periods and d.organizationId in :ids and "
                                        + IN_FORCE,
                                Deadline.class)
                        .setParameter("periods", periods)
                        .setParameter("ids", organizationIds)
                        .getResultList();
    }

    /** So many deadlines in force of some organisations, those due last first: a score of them a year for each. */
    List<Deadline> inForce(Collection<String> organizationIds, int limit) {
        return organizationIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Deadline d where d.organizationId in :ids and " + IN_FORCE
                                        + " order by d.dueOn desc, d.id desc",
                                Deadline.class)
                        .setParameter("ids", organizationIds)
                        .setMaxResults(limit)
                        .getResultList();
    }

    /** The deadlines in force that are due on some days. */
    List<Deadline> dueBetween(LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "from Deadline d where d.dueOn between :from and :to and " + IN_FORCE, Deadline.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /**
     * So many deadlines, the one set last first; before an instant and id.
     *
     * @param organizationIds whose; null for anybody's
     */
    List<Deadline> page(
            @Nullable Collection<String> organizationIds, @Nullable String period, Instant at, String id, int limit) {
        String query = "from Deadline d where (d.setAt < :at or (d.setAt = :at and d.id < :id))"
                + (organizationIds == null ? "" : " and d.organizationId in :organizations")
                + (period == null ? "" : " and d.period = :period")
                + " order by d.setAt desc, d.id desc";
        TypedQuery<Deadline> found = entities.createQuery(query, Deadline.class)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (organizationIds != null) {
            found.setParameter("organizations", organizationIds);
        }
        if (period != null) {
            found.setParameter("period", period);
        }
        return found.getResultList();
    }
}
