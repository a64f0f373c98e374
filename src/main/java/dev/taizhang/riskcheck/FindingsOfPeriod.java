package dev.taizhang.riskcheck;

import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The port of reports: how the findings found in a period stood on a day, as they were known at an instant. */
@ApplicationScoped
public class FindingsOfPeriod {

    /** Confirmed findings with the state they were in on the day, as known at the instant. */
    private static final String STANDING = """
              from LedgerRecord r
              join RecordVersion v on v.recordId = r.id
              join StateEntry e on e.key.recordId = r.id
             where r.kind = :kind and r.organizationId in :organizations and r.eventDate between :from and :to
               and v.confirmedAt <= :asOf
               and e.key.no = (select max(x.key.no) from StateEntry x
                                where x.key.recordId = r.id and x.at <= :asOf and x.holdsFrom <= :through)
            """;

    /** What was accepted until a day is open after it. */
    private static final String OPEN = """
               and (e.state in :open or (e.state = 'ACCEPTED' and e.until < :through))
            """;

    private static final List<String> OPEN_STATES = Stream.of(FindingState.values())
            .filter(FindingState::open)
            .map(Enum::name)
            .toList();

    private static final String DUE_BEFORE = """
               and exists (select 1 from FindingDue d
                            where d.key.findingId = r.id and d.due < :through
                              and d.key.no = (select max(y.key.no) from FindingDue y
                                               where y.key.findingId = r.id and y.recordedAt <= :asOf))
            """;

    private final EntityManager entities;

    FindingsOfPeriod(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public FindingSummary of(Question question) {
        SortedMap<String, Long> bySeverity = new TreeMap<>();
        for (Object[] row : ask(
                        "select r.type, count(r)" + STANDING
                                + " and e.state not in ('DISMISSED', 'VOIDED') group by r.type",
                        Object[].class,
                        question)
                .getResultList()) {
            bySeverity.put((String) row[0], (Long) row[1]);
        }
        return new FindingSummary(bySeverity, count(OPEN, question), count(OPEN + DUE_BEFORE, question));
    }

    private long count(String more, Question question) {
        return ask("select count(r)" + STANDING + more, Long.class, question)
                .setParameter("open", OPEN_STATES)
                .getSingleResult();
    }

    private <T> TypedQuery<T> ask(String text, Class<T> type, Question question) {
        return entities.createQuery(text, type)
                .setParameter("kind", Findings.KIND)
                .setParameter("organizations", question.subtree())
                .setParameter("from", question.period().start())
                .setParameter("to", question.lastDay())
                .setParameter("through", question.through())
                .setParameter("asOf", question.asOf());
    }
}
