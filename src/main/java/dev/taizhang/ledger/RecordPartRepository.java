package dev.taizhang.ledger;

import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said beside records, by its numbers. */
@ApplicationScoped
public class RecordPartRepository {

    private final EntityManager entities;
    private final Cursors cursors;

    RecordPartRepository(EntityManager entities, Cursors cursors) {
        this.entities = entities;
        this.cursors = cursors;
    }

    public void persist(RecordPart part) {
        entities.persist(part);
    }

    /**
     * One that is there, withdrawn or not.
     *
     * @throws Problem {@link ErrorCode#NOT_FOUND} where the record has none of that number
     */
    public <P extends RecordPart> P get(Class<P> type, String recordId, int no) {
        return Optional.ofNullable(entities.find(type, new RecordPart.Key(recordId, no)))
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    /** Those of a record by their numbers, withdrawn ones included. */
    public <P extends RecordPart> Page<P> page(Class<P> type, String recordId, String listKey, PageRequest page) {
        return page(type, recordId, Optional.empty(), listKey, page);
    }

    /**
     * The same of some organisations alone.
     *
     * @param type where organisations are given, one that says whose it is
     */
    public <P extends RecordPart> Page<P> page(
            Class<P> type, String recordId, Optional<Set<String>> organizations, String listKey, PageRequest page) {
        int after = cursors.after(listKey, page)
                .map(List::getFirst)
                .map(Integer::parseInt)
                .orElse(0);
        TypedQuery<P> query = entities.createQuery(
                        "from " + type.getSimpleName() + " p where p.key.recordId = :record and p.key.no > :after"
                                + (organizations.isPresent() ? " and p.organizationId in :organizations" : "")
                                + " order by p.key.no",
                        type)
                .setParameter("record", recordId)
                .setParameter("after", after)
                .setMaxResults(page.limit() + 1);
        organizations.ifPresent(ids -> query.setParameter("organizations", ids));
        List<P> found = query.getResultList();
        return cursors.cut(listKey, found, page.limit(), part -> List.of(Integer.toString(part.no())));
    }

    /** The number of the one that came last; 0 where there is none yet. */
    public int lastNo(Class<? extends RecordPart> type, String recordId) {
        return entities.createQuery(
                        "select coalesce(max(p.key.no), 0) from " + type.getSimpleName()
                                + " p where p.key.recordId = :record",
                        Integer.class)
                .setParameter("record", recordId)
                .getSingleResult();
    }
}
