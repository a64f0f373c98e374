package dev.taizhang.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the heads of records page by page, by indexes that begin with kind and organisation or day. */
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

    /** Those who keep the record, those who held the event with them, and those responsible for an action on it. */
    private static final List<String> WAYS = List.of(
            "from LedgerRecord r where r.kind = :kind and r.organizationId in :organizations",
            "from LedgerRecord r where r.kind = :kind and " + HELD_TOGETHER,
            "from LedgerRecord r where r.kind = :kind and " + RESPONSIBLE);

    private final EntityManager entities;

    /** Where the page before ended. */
    record Position(LocalDate eventDate, String id) {}

    RecordSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * So many heads after a position.
     *
     * @param organizations those whose records are wanted; empty for no restriction
     */
    List<LedgerRecord> find(
            String kind,
            RecordFilter filter,
            Optional<Set<String>> organizations,
            @Nullable Position after,
            int limit) {
        if (organizations.isEmpty()) {
            return query("from LedgerRecord r where r.kind = :kind", kind, filter, null, after, limit);
        }
        // Three indexed queries instead of one with OR.
        Stream<LedgerRecord> found =
                WAYS.stream().flatMap(way -> query(way, kind, filter, organizations.get(), after, limit).stream());
        Comparator<LedgerRecord> order =
                Comparator.comparing(LedgerRecord::eventDate).thenComparing(LedgerRecord::id);
        return found.distinct()
                .sorted(filter.latestFirst() ? order.reversed() : order)
                .limit(limit)
                .toList();
    }

    private List<LedgerRecord> query(
            String start,
            String kind,
            RecordFilter filter,
            @Nullable Set<String> organizations,
            @Nullable Position after,
            int limit) {
        if (organizations != null && organizations.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(Map.of("kind", kind));
        StringBuilder text = new StringBuilder(start);
        if (organizations != null) {
            parameters.put("organizations", organizations);
        }
        restrict(text, parameters, "r.eventDate >= :from", "from", filter.from());
        restrict(text, parameters, "r.eventDate <= :to", "to", filter.to());
        restrict(text, parameters, "r.state in :states", "states", orNull(filter.state()));
        restrict(text, parameters, "r.type in :types", "types", orNull(filter.type()));
        restrict(text, parameters, "r.externalKey = :externalKey", "externalKey", filter.externalKey());
        String direction = filter.latestFirst() ? "desc" : "asc";
        if (after != null) {
            String sign = filter.latestFirst() ? "<" : ">";
            text.append(
                    " and r.eventDate %s= :day and (r.eventDate %s :day or r.id %s :id)".formatted(sign, sign, sign));
            parameters.put("day", after.eventDate());
            parameters.put("id", after.id());
        }
        text.append(" order by r.eventDate %s, r.id %s".formatted(direction, direction));
        TypedQuery<LedgerRecord> query = entities.createQuery(text.toString(), LedgerRecord.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void restrict(
            StringBuilder text, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
