-- What a password was proved for: a browser's session, or a family of tokens. It ends by itself, by idleness or by hand.
CREATE TABLE sign_in (
    id           CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id   CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    user_agent   VARCHAR(200) NULL,
    created_at   DATETIME(6)  NOT NULL,
    last_seen_at DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    ended_at     DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_sign_in_account (account_id, created_at, id),
    KEY ix_sign_in_expires (expires_at),
    CONSTRAINT fk_sign_in_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
