package dev.taizhang.riskcheck;

import dev.taizhang.ledger.DueClause;
import dev.taizhang.ledger.DueClause.Terms;

/**
 * By which day a finding is to be closed: as its action items said it first. One that was accepted until a day is open after
 * it.
 */
final class FindingsDue {

    private static final String OPEN = DueClause.oneOf(FindingState.values(), FindingState::open);

    private static final String MAPPED_OPEN = "(" + OPEN + " " + """
             or r.state = 'ACCEPTED' and exists (
                select 1 from StateEntry e
                 where e.key.recordId = r.id and e.until < :today
                   and e.key.no = (select max(l.key.no) from StateEntry l where l.key.recordId = r.id)))""";

    private static final String PLAIN_OPEN = "(" + OPEN + " " + """
             or r.state = 'ACCEPTED' and exists (
                select 1 from state_entry e
                 where e.record_id = r.id and e.until_day < :today
                   and e.no = (select max(l.no) from state_entry l where l.record_id = r.id)))""";

    private static final String MAPPED_DAY = """
            exists (select 1 from FindingDue d
                     where d.key.findingId = r.id
                       and d.key.no = (select max(n.key.no) from FindingDue n where n.key.findingId = r.id)
                       and d.due\s""";

    private static final String PLAIN_DAY = """
            exists (select 1 from finding_due d
                     where d.finding_id = r.id
                       and d.no = (select max(n.no) from finding_due n where n.finding_id = r.id)
                       and d.due\s""";

    static final DueClause CLAUSE = new DueClause(terms(MAPPED_OPEN, MAPPED_DAY), terms(PLAIN_OPEN, PLAIN_DAY));

    private FindingsDue() {}

    private static Terms terms(String open, String day) {
        return new Terms(open, day + "< :today)", day + "<= :dueBy)");
    }
}
