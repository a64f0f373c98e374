package dev.taizhang.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What belongs to duties beside their records: whom they name, who was let off. */
@ApplicationScoped
class ObligationRepository {

    private static final int CHUNK = 500;

    private final EntityManager entities;

    ObligationRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Waiver waiver) {
        entities.persist(waiver);
    }

    /** Takes note that a duty names an organisation, unless that is known. */
    void note(RuleOrganization named) {
        if (entities.find(RuleOrganization.class, named.key()) == null) {
            entities.persist(named);
        }
    }

    /** Ids of the duties that ever named one of these organisations. */
    Set<String> rulesNaming(Collection<String> organizationIds) {
        List<String> ids = List.copyOf(organizationIds);
        Set<String> found = new TreeSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(entities.createQuery(
                            "select distinct n.key.ruleId from RuleOrganization n where n.key.organizationId in :ids",
                            String.class)
                    .setParameter("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .getResultList());
        }
        return found;
    }

    Optional<Waiver> waiver(String ruleId, int no) {
        return Optional.ofNullable(entities.find(Waiver.class, new Waiver.Key(ruleId, no)));
    }

    /** So many waivers of a duty after a number, by their numbers. */
    List<Waiver> waivers(String ruleId, int afterNo, int limit) {
        return entities.createQuery(
                        "from Waiver w where w.key.ruleId = :rule and w.key.no > :after order by w.key.no",
                        Waiver.class)
                .setParameter("rule", ruleId)
                .setParameter("after", afterNo)
                .setMaxResults(limit)
                .getResultList();
    }

    int lastNo(String ruleId) {
        return entities.createQuery(
                        "select coalesce(max(w.key.no), 0) from Waiver w where w.key.ruleId = :rule", Integer.class)
                .setParameter("rule", ruleId)
                .getSingleResult();
    }

    /** The waiver that stands now for an organisation and a period. */
    Optional<Waiver> standing(String ruleId, String organizationId, String period) {
        return entities.createQuery(
                        "from Waiver w where w.key.ruleId = :rule and w.organizationId = :organization"
                                + " and w.period = :period and w.withdrawnAt is null",
                        Waiver.class)
                .setParameter("rule", ruleId)
                .setParameter("organization", organizationId)
                .setParameter("period", period)
                .getResultStream()
                .findFirst();
    }

    /** The waivers of some duties that held at an instant. */
    List<Waiver> holding(Collection<String> ruleIds, Instant asOf) {
        List<String> ids = List.copyOf(ruleIds);
        List<Waiver> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(entities.createQuery(
                            "from Waiver w where w.key.ruleId in :rules and w.recordedAt <= :asOf"
                                    + " and (w.withdrawnAt is null or w.withdrawnAt > :asOf)",
                            Waiver.class)
                    .setParameter("rules", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .setParameter("asOf", asOf)
                    .getResultList());
        }
        return found;
    }
}
