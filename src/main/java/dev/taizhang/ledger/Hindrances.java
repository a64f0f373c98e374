package dev.taizhang.ledger;

import dev.taizhang.platform.workflow.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds out which guards do not hold of records. Reads nothing but ids: what is locked afterwards is read as it is then. */
@ApplicationScoped
public class Hindrances {

    private final EntityManager entities;

    Hindrances(EntityManager entities) {
        this.entities = entities;
    }

    /** The circumstances of one record. */
    public Circumstances of(String id, boolean waits, List<Hindrance> known) {
        return of(List.of(id), waits ? Set.of(id) : Set.of(), known).getOrDefault(id, Circumstances.NONE);
    }

    /**
     * The circumstances of some records, by id; of those that are left out there is nothing to know.
     *
     * @param waiting those of which a part waits for a decision
     */
    public Map<String, Circumstances> of(Collection<String> ids, Set<String> waiting, List<Hindrance> known) {
        return of(ids, waiting, known, (query, text) -> {});
    }

    Map<String, Circumstances> of(
            Collection<String> ids,
            Set<String> waiting,
            List<Hindrance> known,
            BiConsumer<TypedQuery<?>, String> ofCaller) {
        Map<String, Circumstances> found = new HashMap<>();
        new HashSet<>(ids).forEach(id -> found.put(id, Circumstances.waiting(waiting.contains(id))));
        for (Hindrance one : ids.isEmpty() ? List.<Hindrance>of() : known) {
            String text = "select r.id from LedgerRecord r where r.id in :ids and (" + one.condition() + ")";
            TypedQuery<String> query = entities.createQuery(text, String.class).setParameter("ids", ids);
            one.parameters().forEach(query::setParameter);
            ofCaller.accept(query, text);
            query.getResultList().forEach(id -> found.computeIfPresent(id, (_, now) -> now.with(one.guard(), false)));
        }
        return found;
    }
}
