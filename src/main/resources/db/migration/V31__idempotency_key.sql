-- The answer to a creating request, kept in the transaction that created, to be given again to the same request.
CREATE TABLE idempotency_key (
    caller VARCHAR(100) NOT NULL,
    idempotency_key VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    status SMALLINT NULL,
    content_type VARCHAR(100) NULL,
    location VARCHAR(1000) NULL,
    etag VARCHAR(255) NULL,
    body LONGBLOB NULL,
    PRIMARY KEY (caller, idempotency_key),
    KEY idempotency_key_recorded_at (recorded_at)
);
