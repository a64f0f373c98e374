-- What took effect in a period after it had been closed, while it was reopened. Append-only.
CREATE TABLE period_closing_change (
    id              CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closing_id      CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_kind     VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id       CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_number   VARCHAR(32) NOT NULL,
    record_version  INT         NOT NULL,
    action          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    changed_by      VARCHAR(64) NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_period_closing_change (closing_id, recorded_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
