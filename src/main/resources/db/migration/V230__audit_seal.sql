-- The batch that a row is sealed in, beside the row: what was written is never written again, and the database may refuse it.
CREATE TABLE audit_seal (
    event_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    batch_no BIGINT   NOT NULL,
    PRIMARY KEY (event_id),
    KEY ix_audit_seal_batch (batch_no, event_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_seal (event_id, batch_no)
SELECT id, batch_no
  FROM audit_event
 WHERE batch_no IS NOT NULL;
