-- Organisations that may read a record beside those that hold it, because they are responsible for an action on it.
CREATE TABLE record_reader (
    record_id       CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (record_id, organization_id),
    KEY ix_record_reader_organization (organization_id, record_id),
    CONSTRAINT fk_record_reader_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
