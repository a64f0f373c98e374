-- Keys of machine clients: only the hash of a key is kept, and the first characters by which people tell keys apart.
CREATE TABLE api_key (
    id           CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id   CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hint         VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    revoked_at   DATETIME(6) NULL,
    last_used_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_api_key_hash (key_hash),
    KEY ix_api_key_account (account_id, created_at),
    CONSTRAINT fk_api_key_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
