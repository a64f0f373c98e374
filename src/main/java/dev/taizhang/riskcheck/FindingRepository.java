package dev.taizhang.riskcheck;

import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What belongs to findings beside their records: where they come from, when they are due. */
@ApplicationScoped
class FindingRepository {

    private final EntityManager entities;

    FindingRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    Optional<FindingOrigin> origin(String findingId) {
        return Optional.of(findingId).filter(Ids::isOne).map(id -> entities.find(FindingOrigin.class, id));
    }

    /** Ids of so many findings of a check, after one. */
    List<String> ofCheck(String checkId, String afterId, int limit) {
        return entities.createQuery(
                        "select o.findingId from FindingOrigin o where o.checkId = :check and o.findingId > :after"
                                + " order by o.findingId",
                        String.class)
                .setParameter("check", checkId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The last finding of another check of the organisation on the same item of the same template, between two days. */
    Optional<String> earlier(
            String templateId, int item, String organizationId, String otherThanCheck, LocalDate from, LocalDate to) {
        return entities.createQuery("""
                        select r.id from FindingOrigin o join LedgerRecord r on r.id = o.findingId
                        where o.templateId = :template and o.checkItem = :item and o.checkId <> :check
                          and r.organizationId = :organization and r.eventDate between :from and :to
                          and r.state not in ('DISMISSED', 'VOIDED')
                        order by r.eventDate desc, r.id desc""", String.class)
                .setParameter("template", templateId)
                .setParameter("item", item)
                .setParameter("check", otherThanCheck)
                .setParameter("organization", organizationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The days by which these findings are due, each in the order in which they were recorded. */
    Map<String, List<FindingDue>> dues(Collection<String> findingIds) {
        return findingIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from FindingDue d where d.key.findingId in :ids order by d.key.findingId, d.key.no",
                                FindingDue.class)
                        .setParameter("ids", findingIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(FindingDue::findingId));
    }
}
