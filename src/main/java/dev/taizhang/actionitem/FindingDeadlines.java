package dev.taizhang.actionitem;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.DueRecords;
import dev.taizhang.riskcheck.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * Findings that are to be closed: by the day they are due first, which stays what being overdue is held against, and beside
 * it by a later day on which their items are agreed to be done.
 */
@ApplicationScoped
class FindingDeadlines implements DueSoon {

    private static final String UNDER_WAY =
            "due_record.state IN ('OPEN', 'ASSIGNED', 'REMEDIATING', 'READY_FOR_VERIFICATION', 'VERIFIED')";

    private static final String FIRST = """
            SELECT due_record.id, due_record.organization_id, day.due
              FROM ledger_record due_record
              JOIN finding_due day
                ON day.finding_id = due_record.id
               AND day.no = (SELECT MAX(latest.no) FROM finding_due latest WHERE latest.finding_id = due_record.id)
             WHERE due_record.kind = 'FINDING'
               AND due_record.id > ?
               AND day.due BETWEEN ? AND ?
               AND\s""" + UNDER_WAY;

    private static final String EXTENDED = """
            SELECT due_record.id, due_record.organization_id, agreed.due
              FROM (SELECT item.source_id,
                           MAX(COALESCE(extension.on_day, item.due)) AS due,
                           MAX(extension.on_day) AS extended
                      FROM action_item item
                      LEFT JOIN action_entry extension
                        ON extension.item_id = item.item_id
                       AND extension.kind = 'EXTENSION'
                       AND extension.approved_at IS NOT NULL
                     WHERE item.ended_at IS NULL
                       AND item.source_id > ?
                       AND EXISTS (SELECT 1
                                     FROM record_version confirmed
                                    WHERE confirmed.record_id = item.item_id AND confirmed.confirmed_at IS NOT NULL)
                     GROUP BY item.source_id) agreed
              JOIN ledger_record due_record ON due_record.id = agreed.source_id
             WHERE due_record.kind = 'FINDING'
               AND agreed.due = agreed.extended
               AND agreed.due BETWEEN ? AND ?
               AND\s""" + UNDER_WAY;

    private final DueRecords records;

    FindingDeadlines(DueRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "FINDING_DUE_SOON";
    }

    /** A finding of both days comes with both, so that whoever goes on behind its id has missed neither. */
    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        List<Due> found = records.read(
                Findings.KIND,
                "SELECT id, organization_id, due FROM (" + FIRST + " UNION ALL " + EXTENDED
                        + ") deadline ORDER BY id, due LIMIT ?",
                List.of(afterId, from, to, afterId, from, to, limit + 1));
        if (found.size() <= limit) {
            return found;
        }
        boolean both = found.getLast().id().equals(found.get(limit - 1).id());
        return found.subList(0, both ? limit + 1 : limit);
    }
}
