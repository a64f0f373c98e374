-- What waits to be sealed, written with each row of the trail and taken away with its seal: as short as the trail is long.
CREATE TABLE audit_pending (
    event_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (event_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_pending (event_id)
SELECT id
  FROM audit_event
 WHERE batch_no IS NULL;
