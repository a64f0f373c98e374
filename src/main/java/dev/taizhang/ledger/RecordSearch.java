package dev.taizhang.ledger;

import dev.taizhang.ledger.ListOrder.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the heads of records page by page, by indexes that begin with kind and organisation or what is sorted by. */
@ApplicationScoped
class RecordSearch {

    /**
     * Holds for records that one of the organisations held together with the one that keeps them. It counts, so that the
     * database asks it of each shared record instead of beginning with all that the organisations ever held.
     */
    static final String HELD_TOGETHER =
            "r.shared = true and (select count(h) from r.hosts h where index(h) > 0 and h in :organizations) > 0";

    private static final String RESPONSIBLE =
            "r.shared = true and (select count(a) from r.readers a where a in :organizations) > 0";

    private static final String KEPT =
            "from LedgerRecord r where r.kind = :kind and r.organizationId in :organizations";

    private static final String OF_KIND = "from LedgerRecord r where r.kind = :kind and ";

    /** Those who keep the record, those who held the event with them, and those responsible for an action on it. */
    private static final List<String> WAYS = List.of(KEPT, OF_KIND + HELD_TOGETHER, OF_KIND + RESPONSIBLE);

    /**
     * The same for few organisations: what all others hold together is more than what these ever held, so the database
     * begins with theirs.
     */
    private static final List<String> WAYS_OF_FEW = List.of(
            KEPT,
            OF_KIND + "r.id in (select s.id from LedgerRecord s join s.hosts h"
                    + " where index(h) > 0 and h in :organizations)",
            OF_KIND + "r.id in (select s.id from LedgerRecord s join s.readers a where a in :organizations)");

    private static final int FEW = 4;

    private final EntityManager entities;

    RecordSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * So many heads after a position.
     *
     * @param organizations those whose records are wanted; empty for no restriction
     * @param after the values at which the page before ended
     */
    List<Found> find(
            String kind,
            Selection selection,
            Optional<Set<String>> organizations,
            @Nullable List<Object> after,
            int limit) {
        if (organizations.isEmpty()) {
            return query("from LedgerRecord r where r.kind = :kind", kind, selection, null, after, limit).stream()
                    .map(record -> new Found(record, 0))
                    .toList();
        }
        // Three indexed queries instead of one with OR.
        List<String> ways = organizations.get().size() > FEW ? WAYS : WAYS_OF_FEW;
        Stream<LedgerRecord> found =
                ways.stream().flatMap(way -> query(way, kind, selection, organizations.get(), after, limit).stream());
        return found.distinct()
                .map(record -> new Found(record, 0))
                .sorted(selection.filter().order().comparator())
                .limit(limit)
                .toList();
    }

    private List<LedgerRecord> query(
            String start,
            String kind,
            Selection selection,
            @Nullable Set<String> organizations,
            @Nullable List<Object> after,
            int limit) {
        if (organizations != null && organizations.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("kind", kind));
        StringBuilder text = new StringBuilder(start);
        if (organizations != null) {
            parameters.put("organizations", organizations);
        }
        Narrowing.MAPPED.to(selection, text, parameters);
        Keyset keyset = selection.filter().order().keyset();
        if (after != null) {
            text.append(keyset.after(after, parameters));
        }
        text.append(keyset.orderBy());
        TypedQuery<LedgerRecord> query = entities.createQuery(text.toString(), LedgerRecord.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
