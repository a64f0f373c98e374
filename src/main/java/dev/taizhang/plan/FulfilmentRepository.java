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

    /** Those of a plan that stand. */
    List<Fulfilment> standing(String planId) {
        return entities.createQuery(
                        "from Fulfilment f where f.key.recordId = :plan and f.recorded.withdrawnAt is null"
                                + " order by f.key.no",
                        Fulfilment.class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** The number under which a record stands for some item of a plan. */
    Optional<Integer> standing(String planId, String recordId) {
        return entities.createQuery(
                        "select f.key.no from Fulfilment f where f.key.recordId = :plan and f.recordId = :record"
                                + " and f.recorded.withdrawnAt is null",
                        Integer.class)
                .setParameter("plan", planId)
                .setParameter("record", recordId)
                .getResultStream()
                .findFirst();
    }
}
