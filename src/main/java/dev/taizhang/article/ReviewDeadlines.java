package dev.taizhang.article;

import dev.taizhang.audit.DueSoon;
import dev.taizhang.ledger.DueRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Articles at a stage of review that is to decide. */
@ApplicationScoped
class ReviewDeadlines implements DueSoon {

    private final DueRecords records;

    ReviewDeadlines(DueRecords records) {
        this.records = records;
    }

    @Override
    public String type() {
        return "ARTICLE_REVIEW_DUE_SOON";
    }

    @Override
    public List<Due> between(LocalDate from, LocalDate to, String afterId, int limit) {
        return records.read("ARTICLE", """
                SELECT due_record.id, due_record.organization_id, progress.stage_due AS due
                  FROM ledger_record due_record
                  JOIN article_progress progress ON progress.article_id = due_record.id
                 WHERE due_record.kind = 'ARTICLE'
                   AND due_record.state IN ('IN_FIRST', 'IN_SECOND', 'IN_FINAL')
                   AND progress.stage_due BETWEEN ? AND ?
                   AND due_record.id > ?
                 ORDER BY due_record.id
                 LIMIT ?""", List.of(from, to, afterId, limit));
    }
}
