-- Every closing and reopening of a period, in its order: by whom, when and why. Append-only.
CREATE TABLE period_closing_entry (
    closing_id  CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no          INT          NOT NULL,
    state       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_by VARCHAR(64)  NOT NULL,
    recorded_at DATETIME(6)  NOT NULL,
    reason      VARCHAR(500) NULL,
    PRIMARY KEY (closing_id, no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
