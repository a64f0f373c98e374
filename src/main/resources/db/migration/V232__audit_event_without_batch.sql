-- The batch of a row is kept beside it: nothing of the row itself is ever changed.
ALTER TABLE audit_event DROP KEY ix_audit_event_batch;
ALTER TABLE audit_event DROP COLUMN batch_no;
