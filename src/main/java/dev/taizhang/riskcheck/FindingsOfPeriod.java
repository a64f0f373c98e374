package dev.taizhang.riskcheck;

import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        long open = 0;
        for (Object[] row : ask("select r.type, e.state, count(r)" + STANDING + " group by r.type, e.state", question)
                .getResultList()) {
            FindingState state = FindingState.valueOf((String) row[1]);
            long count = (Long) row[2];
            if (state != FindingState.DISMISSED && state != FindingState.VOIDED) {
                bySeverity.merge((String) row[0], count, Long::sum);
            }
            open += state.open() ? count : 0;
        }
        long overdue = ask("select e.state, count(r)" + STANDING + DUE_BEFORE + " group by e.state", question)
                .getResultStream()
                .filter(row -> FindingState.valueOf((String) row[0]).open())
                .mapToLong(row -> (Long) row[1])
                .sum();
        return new FindingSummary(bySeverity, open, overdue);
    }

    private TypedQuery<Object[]> ask(String text, Question question) {
        return entities.createQuery(text, Object[].class)
                .setParameter("kind", Findings.KIND)
                .setParameter("organizations", question.subtree())
                .setParameter("from", question.period().start())
                .setParameter("to", question.lastDay())
                .setParameter("through", question.through())
                .setParameter("asOf", question.asOf());
    }
}
