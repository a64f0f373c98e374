-- The batch that a row is sealed in; null until it is. What is not sealed yet is found by it, whenever it was committed.
ALTER TABLE audit_event ADD COLUMN batch_no BIGINT NULL;
ALTER TABLE audit_event ADD KEY ix_audit_event_batch (batch_no, id);
