-- Whether a record concerns more organisations than the one that keeps it: few do, and lists find them by this index
-- instead of walking through all hosts.
ALTER TABLE ledger_record ADD COLUMN shared BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE ledger_record
   SET shared = TRUE
 WHERE id IN (SELECT record_id FROM record_host WHERE position > 0)
    OR id IN (SELECT record_id FROM record_reader);

CREATE INDEX ix_ledger_record_shared ON ledger_record (kind, shared, event_date, id);
