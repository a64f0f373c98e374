package dev.taizhang.actionitem;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.DueRecords;
import dev.taizhang.riskcheck.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/**
 * Findings whose items are to be done by a later day than was agreed on first. They are told beside the day they are due
 * first, which stays what being overdue is held against.
 */
@ApplicationScoped
class ExtendedFindings implements DueSoon {

    private final DueRecords records;

    ExtendedFindings(DueRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "FINDING_DUE_SOON";
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        return records.read(Findings.KIND, """
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
                   AND due_record.state IN ('OPEN', 'ASSIGNED', 'REMEDIATING', 'READY_FOR_VERIFICATION', 'VERIFIED')
                   AND agreed.due = agreed.extended
                   AND agreed.due BETWEEN ? AND ?
                 ORDER BY due_record.id
                 LIMIT ?""", List.of(afterId, from, to, limit));
    }
}
