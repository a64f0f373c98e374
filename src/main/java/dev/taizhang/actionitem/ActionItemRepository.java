package dev.taizhang.actionitem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What belongs to action items beside their records. */
@ApplicationScoped
class ActionItemRepository {

    private static final int CHUNK = 500;

    private final EntityManager entities;

    ActionItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(Object part) {
        entities.persist(part);
    }

    ActionPlace place(String itemId) {
        return entities.find(ActionPlace.class, itemId);
    }

    List<ActionPlace> places(Collection<String> itemIds) {
        return itemIds.isEmpty()
                ? List.of()
                : entities.createQuery("from ActionPlace p where p.itemId in :ids", ActionPlace.class)
                        .setParameter("ids", itemIds)
                        .getResultList();
    }

    /** The items that come from a record. */
    List<ActionPlace> from(String sourceId, int limit) {
        return entities.createQuery(
                        "from ActionPlace p where p.sourceId = :source order by p.itemId", ActionPlace.class)
                .setParameter("source", sourceId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** So many items that come from a record, after one. */
    List<String> from(String sourceId, String afterId, int limit) {
        return entities.createQuery(
                        "select p.itemId from ActionPlace p where p.sourceId = :source and p.itemId > :after"
                                + " order by p.itemId",
                        String.class)
                .setParameter("source", sourceId)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** A record that items come from. */
    record Source(String kind, String id) {}

    /** The record that an item comes from, not loaded: it can be locked afterwards as it is then. */
    Optional<Source> source(String itemId) {
        return entities.createQuery(
                        "select s.kind, s.id from ActionPlace p join LedgerRecord s on s.id = p.sourceId"
                                + " where p.itemId = :id",
                        Source.class)
                .setParameter("id", itemId)
                .getResultStream()
                .findFirst();
    }

    /** Those of these items whose source was voided. */
    Set<String> ofVoided(Collection<String> itemIds) {
        return itemIds.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select p.itemId from ActionPlace p join LedgerRecord s on s.id = p.sourceId"
                                        + " where p.itemId in :ids and s.voidedAt is not null",
                                String.class)
                        .setParameter("ids", itemIds)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** The days on which items among these records were closed, of those that were by a day, as it was known. */
    Map<String, LocalDate> closedOn(Collection<String> recordIds, LocalDate through, Instant asOf) {
        Map<String, LocalDate> closed = new HashMap<>();
        List<String> ids = recordIds.stream().distinct().toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            entities.createQuery(
                            "select p.itemId, e.holdsFrom from ActionPlace p"
                                    + " join StateEntry e on e.key.recordId = p.itemId"
                                    + " where p.itemId in :ids and e.state = 'CLOSED'"
                                    + " and e.holdsFrom <= :through and e.at <= :asOf",
                            Object[].class)
                    .setParameter("ids", ids.subList(from, Math.min(from + CHUNK, ids.size())))
                    .setParameter("through", through)
                    .setParameter("asOf", asOf)
                    .getResultStream()
                    .forEach(row -> closed.put((String) row[0], (LocalDate) row[1]));
        }
        return closed;
    }

    /** Those of these items of which an extension waits for a decision. */
    Set<String> waiting(Collection<String> itemIds) {
        return itemIds.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select e.key.itemId from ActionEntry e where e.key.itemId in :ids and e.key.kind = :extension"
                                        + " and e.approvedBy is null and e.rejectedBy is null",
                                String.class)
                        .setParameter("ids", itemIds)
                        .setParameter("extension", EntryKind.EXTENSION)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** Whether one of these posts (id of the organisation, a blank, title) answers for one of these items. */
    boolean answeredForBy(Collection<String> itemIds, Set<String> posts) {
        return !itemIds.isEmpty()
                && entities.createQuery(
                                        "select count(p) from ActionPlace p where p.itemId in :ids"
                                                + " and concat(p.responsibleId, ' ', p.responsiblePost) in :posts",
                                        Long.class)
                                .setParameter("ids", itemIds)
                                .setParameter("posts", posts)
                                .getSingleResult()
                        > 0;
    }

    /** Whether a condition on records and on those whose acts are one person's holds of a record. */
    boolean workedOn(String condition, String recordId, Set<String> hands) {
        return !entities.createQuery(
                        "select r.id from LedgerRecord r where r.id = :id and (" + condition + ")", String.class)
                .setParameter("id", recordId)
                .setParameter("hands", hands)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What was written down about these items: each kind by its numbers. */
    Map<String, List<ActionEntry>> entries(Collection<String> itemIds) {
        return itemIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from ActionEntry e where e.key.itemId in :ids order by e.key.itemId, e.key.no",
                                ActionEntry.class)
                        .setParameter("ids", itemIds)
                        .getResultStream()
                        .collect(Collectors.groupingBy(ActionEntry::itemId));
    }

    /** The same of one item and one kind. */
    List<ActionEntry> entries(String itemId, EntryKind kind) {
        return entries(List.of(itemId)).getOrDefault(itemId, List.of()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }
}
