-- The states a record has been in, for ledgers with states of their own: who brought each about, when the system learned
-- of it, and from which office day it holds.
CREATE TABLE state_entry (
    record_id  CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no         INT          NOT NULL,
    state      VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    brought_by VARCHAR(64)  NOT NULL,
    brought_at DATETIME(6)  NOT NULL,
    holds_from DATE         NOT NULL,
    until_day  DATE         NULL,
    reason     VARCHAR(500) NULL,
    PRIMARY KEY (record_id, no),
    CONSTRAINT fk_state_entry_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
