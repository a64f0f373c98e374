-- Which records fulfil which item of a plan: numbered within the plan, withdrawn, never deleted. No record stands for two.
CREATE TABLE plan_fulfilment (
    plan_id         CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no              INT          NOT NULL,
    item_key        VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id       CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_by     VARCHAR(64)  NOT NULL,
    recorded_at     DATETIME(6)  NOT NULL,
    withdrawn_by    VARCHAR(64)  NULL,
    withdrawn_at    DATETIME(6)  NULL,
    withdraw_reason VARCHAR(500) NULL,
    PRIMARY KEY (plan_id, no),
    KEY ix_plan_fulfilment_record (plan_id, record_id),
    CONSTRAINT fk_plan_fulfilment_plan FOREIGN KEY (plan_id) REFERENCES ledger_record (id),
    CONSTRAINT fk_plan_fulfilment_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
