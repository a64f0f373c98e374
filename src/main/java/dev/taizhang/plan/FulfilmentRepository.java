package dev.taizhang.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Which records stand for which items of plans. */
@ApplicationScoped
class FulfilmentRepository {

    private final EntityManager entities;

    FulfilmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Fulfilment fulfilment) {
        entities.persist(fulfilment);
    }

    Optional<Fulfilment> find(String planId, int no) {
        return Optional.ofNullable(entities.find(Fulfilment.class, new Fulfilment.Key(planId, no)));
    }

    /** So many of a plan after a number, by their numbers. */
    List<Fulfilment> page(String planId, int afterNo, int limit) {
        return entities.createQuery(
                        "from Fulfilment f where f.key.planId = :plan and f.key.no > :after order by f.key.no",
                        Fulfilment.class)
                .setParameter("plan", planId)
                .setParameter("after", afterNo)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of a plan that stand. */
    List<Fulfilment> standing(String planId) {
        return entities.createQuery(
                        "from Fulfilment f where f.key.planId = :plan and f.withdrawnAt is null order by f.key.no",
                        Fulfilment.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** Whether a record stands for some item of a plan. */
    boolean stands(String planId, String recordId) {
        return !entities.createQuery(
                        "select f.key.no from Fulfilment f where f.key.planId = :plan and f.recordId = :record"
                                + " and f.withdrawnAt is null",
                        Integer.class)
                .setParameter("plan", planId)
                .setParameter("record", recordId)
                .getResultList()
                .isEmpty();
    }

    int lastNo(String planId) {
        return entities.createQuery(
                        "select coalesce(max(f.key.no), 0) from Fulfilment f where f.key.planId = :plan", Integer.class)
                .setParameter("plan", planId)
                .getSingleResult();
    }
}
