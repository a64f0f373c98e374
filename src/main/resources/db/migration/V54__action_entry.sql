-- What is written down while an action item is worked on: progress notes (PROGRESS), asked and approved extensions
-- (EXTENSION), evidence (EVIDENCE) and verifications (VERIFICATION), each kind numbered from 1.
CREATE TABLE action_entry (
    item_id     CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no          INT          NOT NULL,
    on_day      DATE         NULL,
    progress    INT          NULL,
    outcome     VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    note        VARCHAR(500) NULL,
    written_by  VARCHAR(64)  NOT NULL,
    written_at  DATETIME(6)  NOT NULL,
    approved_by VARCHAR(64)  NULL,
    approved_at DATETIME(6)  NULL,
    PRIMARY KEY (item_id, kind, no),
    CONSTRAINT fk_action_entry_item FOREIGN KEY (item_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
