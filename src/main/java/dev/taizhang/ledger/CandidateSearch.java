package dev.taizhang.ledger;

import dev.taizhang.metric.CandidateSource.Look;
import dev.taizhang.metric.CandidateSource.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the records a figure looked at: by day and by time of entry, each kept or shared by the subtree, so four indexed
 * queries whose results are merged.
 */
@ApplicationScoped
public class CandidateSearch {

    private static final String KEPT = "select r from LedgerRecord r where r.organizationId in :organizations";
    private static final String SHARED = "select r from LedgerRecord r where " + RecordSearch.HELD_TOGETHER;
    private static final String BY_DAY = " and r.eventDate between :from and :to";
    private static final String BY_ENTRY = " and r.enteredAt >= :enteredFrom and r.enteredAt < :enteredBefore";

    private final EntityManager entities;

    CandidateSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** So many records in the order of their day and id. */
    public List<LedgerRecord> find(Look look) {
        if (look.organizations().isEmpty()) {
            return List.of();
        }
        return Stream.of(KEPT, SHARED)
                .flatMap(kept -> Stream.concat(query(kept + BY_DAY, look), query(kept + BY_ENTRY, look)))
                .distinct()
                .sorted(Comparator.comparing(LedgerRecord::eventDate).thenComparing(LedgerRecord::id))
                .limit(look.limit())
                .toList();
    }

    private Stream<LedgerRecord> query(String start, Look look) {
        Position after = look.after();
        String text = start + " and r.kind = :kind and r.enteredAt <= :asOf"
                + (after == null ? "" : " and r.eventDate >= :day and (r.eventDate > :day or r.id > :id)")
                + " order by r.eventDate, r.id";
        TypedQuery<LedgerRecord> query = entities.createQuery(text, LedgerRecord.class)
                .setParameter("organizations", look.organizations())
                .setParameter("kind", look.recordKind())
                .setParameter("asOf", look.asOf())
                .setMaxResults(look.limit());
        if (start.endsWith(BY_DAY)) {
            query.setParameter("from", look.from()).setParameter("to", look.to());
        } else {
            query.setParameter("enteredFrom", look.enteredFrom()).setParameter("enteredBefore", look.enteredBefore());
        }
        if (after != null) {
            query.setParameter("day", after.day()).setParameter("id", after.recordId());
        }
        return query.getResultStream();
    }
}
