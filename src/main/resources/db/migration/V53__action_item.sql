-- What finds an action item beside its record: what it comes from, when it was due first, and for a planned measure the
-- first day of the period in which it was promised to be done.
CREATE TABLE action_item (
    item_id        CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id      CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    responsible_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due            DATE     NOT NULL,
    committed_for  DATE     NULL,
    PRIMARY KEY (item_id),
    KEY ix_action_item_source (source_id, item_id),
    KEY ix_action_item_committed (committed_for, item_id),
    CONSTRAINT fk_action_item_item FOREIGN KEY (item_id) REFERENCES ledger_record (id),
    CONSTRAINT fk_action_item_source FOREIGN KEY (source_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
