package dev.taizhang.review;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rules of review, and who stands in for whom. */
@ApplicationScoped
class ReviewRepository {

    private final EntityManager entities;

    ReviewRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    /** Rules of some organisations that have begun on a day, those that hold first. */
    List<ReviewRule> begun(Collection<String> organizationIds, LocalDate day) {
        return entities.createQuery(
                        "from ReviewRule r where r.key.organizationId in :ids and r.validFrom <= :day"
                                + " order by r.validFrom desc, r.key.no desc",
                        ReviewRule.class)
                .setParameter("ids", organizationIds)
                .setParameter("day", day)
                .getResultList();
    }

    /** The rule of each organisation that has one on a day. */
    List<ReviewRule> inForce(LocalDate day) {
        return entities.createQuery("""
                from ReviewRule r where r.validFrom <= :day and not exists (
                    select 1 from ReviewRule l
                     where l.key.organizationId = r.key.organizationId and l.validFrom <= :day
                       and (l.validFrom > r.validFrom or (l.validFrom = r.validFrom and l.key.no > r.key.no)))""", ReviewRule.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Rules of an organisation below a number, the latest first. */
    List<ReviewRule> rules(String organizationId, int belowNo, int limit) {
        return entities.createQuery(
                        "from ReviewRule r where r.key.organizationId = :id and r.key.no < :no order by r.key.no desc",
                        ReviewRule.class)
                .setParameter("id", organizationId)
                .setParameter("no", belowNo)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The rule of an organisation that holds from a day on: of several, the last one that was set. */
    Optional<ReviewRule> from(String organizationId, LocalDate day) {
        return entities.createQuery(
                        "from ReviewRule r where r.key.organizationId = :id and r.validFrom = :day"
                                + " order by r.key.no desc",
                        ReviewRule.class)
                .setParameter("id", organizationId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What an account may do in somebody's place on a day. */
    List<Delegation> heldBy(String username, LocalDate day) {
        return entities.createQuery(
                        "from Delegation d where d.delegate = :delegate and d.revokedAt is null"
                                + " and d.fromDay <= :day and d.toDay >= :day order by d.id",
                        Delegation.class)
                .setParameter("delegate", username)
                .setParameter("day", day)
                .getResultList();
    }

    /** What an account may do in somebody's place on some of the days. */
    List<Delegation> heldBy(String username, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "from Delegation d where d.delegate = :delegate and d.revokedAt is null"
                                + " and d.fromDay <= :to and d.toDay >= :from",
                        Delegation.class)
                .setParameter("delegate", username)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Delegations of an organisation after one, in the order they were made. */
    List<Delegation> delegations(String organizationId, String afterId, int limit) {
        return entities.createQuery(
                        "from Delegation d where d.organizationId = :id and d.id > :after order by d.id",
                        Delegation.class)
                .setParameter("id", organizationId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Delegation> delegation(String id) {
        return Optional.of(id).filter(Ids::isOne).map(one -> entities.find(Delegation.class, one));
    }

    /** The same under its lock. */
    Optional<Delegation> locked(String id) {
        return Optional.of(id)
                .filter(Ids::isOne)
                .map(one -> entities.find(Delegation.class, one, LockModeType.PESSIMISTIC_WRITE));
    }
}
