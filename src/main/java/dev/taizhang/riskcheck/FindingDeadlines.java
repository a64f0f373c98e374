package dev.taizhang.riskcheck;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.DueRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Findings that are to be closed. */
@ApplicationScoped
class FindingDeadlines implements DueSoon {

    private final DueRecords records;

    FindingDeadlines(DueRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "FINDING_DUE_SOON";
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        return records.read(Findings.KIND, """
                SELECT due_record.id, due_record.organization_id, day.due
                  FROM ledger_record due_record
                  JOIN finding_due day
                    ON day.finding_id = due_record.id
                   AND day.no = (SELECT MAX(latest.no) FROM finding_due latest WHERE latest.finding_id = due_record.id)
                 WHERE due_record.kind = 'FINDING'
                   AND due_record.state IN ('OPEN', 'ASSIGNED', 'REMEDIATING', 'READY_FOR_VERIFICATION', 'VERIFIED')
                   AND day.due BETWEEN ? AND ?
                   AND due_record.id > ?
                 ORDER BY due_record.id
                 LIMIT ?""", List.of(from, to, afterId, limit));
    }
}
