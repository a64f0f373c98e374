-- Which check and which item of it a finding comes from.
CREATE TABLE finding_origin (
    finding_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_id   CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    check_item INT      NOT NULL,
    PRIMARY KEY (finding_id),
    KEY ix_finding_origin_check (check_id, finding_id),
    CONSTRAINT fk_finding_origin_finding FOREIGN KEY (finding_id) REFERENCES ledger_record (id),
    CONSTRAINT fk_finding_origin_check FOREIGN KEY (check_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The day by which a finding is to be closed, as its action items said it first; the last row holds. Null: none is due.
CREATE TABLE finding_due (
    finding_id  CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no          INT         NOT NULL,
    due         DATE        NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (finding_id, no),
    CONSTRAINT fk_finding_due_finding FOREIGN KEY (finding_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
