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

    /** The waiver that stands now for an organisation and a period. */
    Optional<Waiver> standing(String ruleId, String organizationId, String period) {
        return entities.createQuery(
                        "from Waiver w where w.key.recordId = :rule and w.organizationId = :organization"
                                + " and w.period = :period and w.recorded.withdrawnAt is null",
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
                            "from Waiver w where w.key.recordId in :rules and w.recorded.recordedAt <= :asOf"
                                    + " and (w.recorded.withdrawnAt is null or w.recorded.withdrawnAt > :asOf)",
                            Waiver.class)
                    .setParameter("rules", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .setParameter("asOf", asOf)
                    .getResultList());
        }
        return found;
    }
}
