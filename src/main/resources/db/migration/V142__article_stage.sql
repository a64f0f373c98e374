-- Since when an article is at its stage of review, and by which day the stage is to decide (null: no day is set).
ALTER TABLE article_progress ADD COLUMN stage_since DATETIME(6) NULL, ADD COLUMN stage_due DATE NULL;

UPDATE article_progress
   SET stage_since = COALESCE(
           (SELECT MAX(r.decided_at) FROM article_review r
             WHERE r.article_id = article_progress.article_id AND r.round = article_progress.round),
           (SELECT s.submitted_at FROM article_submission s
             WHERE s.article_id = article_progress.article_id AND s.round = article_progress.round))
 WHERE article_id IN (SELECT id FROM ledger_record WHERE kind = 'ARTICLE' AND state IN ('IN_FIRST', 'IN_SECOND', 'IN_FINAL'));
