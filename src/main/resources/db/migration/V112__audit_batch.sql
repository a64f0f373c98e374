-- The chain: each batch holds the ids and digests of its rows, and the hash of the batch before it.
CREATE TABLE audit_batch (
    sequence_no   BIGINT      NOT NULL,
    form          INT         NOT NULL,
    previous_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    root          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_count   INT         NOT NULL,
    sealed_at     DATETIME(6) NOT NULL,
    hash          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    manifest      MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (sequence_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
