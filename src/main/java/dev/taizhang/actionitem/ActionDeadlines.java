package dev.taizhang.actionitem;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.DueRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Confirmed action items that are to be done, by the day that was agreed on last. */
@ApplicationScoped
class ActionDeadlines implements DueSoon {

    private final DueRecords records;

    ActionDeadlines(DueRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "ACTION_ITEM_DUE_SOON";
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        return records.read("ACTION_ITEM", """
                SELECT standing.id, standing.organization_id, standing.due
                  FROM (SELECT due_record.id, due_record.organization_id,
                               COALESCE((SELECT MAX(extension.on_day)
                                           FROM action_entry extension
                                          WHERE extension.item_id = due_record.id
                                            AND extension.kind = 'EXTENSION'
                                            AND extension.approved_at IS NOT NULL), item.due) AS due
                          FROM ledger_record due_record
                          JOIN action_item item ON item.item_id = due_record.id
                         WHERE due_record.kind = 'ACTION_ITEM'
                           AND due_record.state IN ('OPEN', 'IN_PROGRESS', 'READY_FOR_VERIFICATION')
                           AND EXISTS (SELECT 1
                                         FROM record_version confirmed
                                        WHERE confirmed.record_id = due_record.id AND confirmed.confirmed_at IS NOT NULL)) standing
                 WHERE standing.due BETWEEN ? AND ?
                   AND standing.id > ?
                 ORDER BY standing.id
                 LIMIT ?""", List.of(from, to, afterId, limit));
    }
}
