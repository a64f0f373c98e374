-- A duty that an organisation need not fulfil in a period: why, since when the system knows, and until when it held.
CREATE TABLE obligation_waiver (
    rule_id         CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no              INT          NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    recorded_by     VARCHAR(64)  NOT NULL,
    recorded_at     DATETIME(6)  NOT NULL,
    withdrawn_by    VARCHAR(64)  NULL,
    withdrawn_at    DATETIME(6)  NULL,
    withdraw_reason VARCHAR(500) NULL,
    PRIMARY KEY (rule_id, no),
    CONSTRAINT fk_obligation_waiver_rule FOREIGN KEY (rule_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
