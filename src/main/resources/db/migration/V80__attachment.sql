-- A file that goes with a record; its bytes are in the store under its id. It belongs to the version it was added in and
-- to those that follow from it, until the version it was taken off in.
CREATE TABLE attachment (
    id          CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id   CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    added_in    INT          NOT NULL,
    removed_in  INT          NULL,
    name        VARCHAR(200) NOT NULL,
    media_type  VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_by VARCHAR(64)  NOT NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    removed_by  VARCHAR(64)  NULL,
    removed_at  DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_attachment_record (record_id, uploaded_at, id),
    CONSTRAINT fk_attachment_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
