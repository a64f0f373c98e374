package dev.taizhang.riskcheck;

import dev.taizhang.metric.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The port of reports: how the findings found in a period stood on a day, as they were known at an instant. */
@ApplicationScoped
public class FindingsOfPeriod {

    /** What was accepted until a day is open after it. */
    private static final String OPEN = "(e.state in :open or (e.state = 'ACCEPTED' and e.until < :through))";

    private static final String DUE_BEFORE = """
            exists (select 1 from FindingDue d
                     where d.key.findingId = r.id and d.due < :through
                       and d.key.no = (select max(y.key.no) from FindingDue y
                                        where y.key.findingId = r.id and y.recordedAt <= :asOf))
            """;

    /**
     * Confirmed findings with the state they were in on the day, as known at the instant: by severity how many were found,
     * how many of them were open, and of these overdue. All is counted together, so that each is read once.
     */
    private static final String STANDING = """
            select r.type,
                   sum(case when e.state not in ('DISMISSED', 'VOIDED') then 1 else 0 end),
                   sum(case when %1$s then 1 else 0 end),
                   sum(case when %1$s and %2$s then 1 else 0 end)
              from LedgerRecord r
              join RecordVersion v on v.recordId = r.id
              join StateEntry e on e.key.recordId = r.id
             where r.kind = :kind and r.organizationId in :organizations and r.eventDate between :from and :to
               and v.confirmedAt <= :asOf
               and e.key.no = (select max(x.key.no) from StateEntry x
                                where x.key.recordId = r.id and x.at <= :asOf and x.holdsFrom <= :through)
             group by r.type
            """.formatted(OPEN, DUE_BEFORE);

    private static final List<String> OPEN_STATES = Stream.of(FindingState.values())
            .filter(FindingState::open)
            .map(Enum::name)
            .toList();

    private final EntityManager entities;

    FindingsOfPeriod(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public FindingSummary of(Question question) {
        SortedMap<String, Long> bySeverity = new TreeMap<>();
        long open = 0;
        long overdue = 0;
        for (Object[] counted : standing(question)) {
            if ((Long) counted[1] > 0) {
                bySeverity.put((String) counted[0], (Long) counted[1]);
            }
            open += (Long) counted[2];
            overdue += (Long) counted[3];
        }
        return new FindingSummary(bySeverity, open, overdue);
    }

    private List<Object[]> standing(Question question) {
        return entities.createQuery(STANDING, Object[].class)
                .setParameter("kind", Findings.KIND)
                .setParameter("organizations", question.subtree())
                .setParameter("from", question.period().start())
                .setParameter("to", question.lastDay())
                .setParameter("through", question.through())
                .setParameter("asOf", question.asOf())
                .setParameter("open", OPEN_STATES)
                .getResultList();
    }
}
