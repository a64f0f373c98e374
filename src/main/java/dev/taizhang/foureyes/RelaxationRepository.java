package dev.taizhang.foureyes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Relaxations, the latest first. */
@ApplicationScoped
class RelaxationRepository implements PanacheRepositoryBase<Relaxation, String> {

    /** Whether one holds on that day that somebody else granted. */
    boolean holdsOn(String organizationId, LocalDate day, String username) {
        return count(
                        "organizationId = ?1 and validFrom <= ?2 and validTo >= ?2 and endedAt is null and grantedBy <> ?3",
                        organizationId,
                        day,
                        username)
                > 0;
    }

    /** One that was not ended and holds on some of the days; of several the first. */
    Optional<Relaxation> within(String organizationId, LocalDate from, LocalDate to) {
        return find(
                        "organizationId = ?1 and validFrom <= ?3 and validTo >= ?2 and endedAt is null"
                                + " order by validFrom, id",
                        organizationId,
                        from,
                        to)
                .firstResultOptional();
    }

    /** Ids of the organisations where one holds on that day that somebody else granted. */
    List<String> organizationsOn(LocalDate day, String username) {
        return getEntityManager()
                .createQuery("""
                        select distinct x.organizationId from Relaxation x
                        where x.validFrom <= :day and x.validTo >= :day and x.endedAt is null
                          and x.grantedBy <> :username""", String.class)
                .setParameter("day", day)
                .setParameter("username", username)
                .getResultList();
    }

    Optional<Relaxation> of(String organizationId, String id) {
        return findByIdOptional(id).filter(found -> found.organizationId().equals(organizationId));
    }

    Optional<Relaxation> locked(String organizationId, String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.organizationId().equals(organizationId));
    }

    /** So many, the latest first; after a day and id. */
    List<Relaxation> page(String organizationId, LocalDate day, String id, int limit) {
        return find(
                        "organizationId = ?1 and (validFrom < ?2 or (validFrom = ?2 and id < ?3))"
                                + " order by validFrom desc, id desc",
                        organizationId,
                        day,
                        id)
                .page(0, limit)
                .list();
    }
}
