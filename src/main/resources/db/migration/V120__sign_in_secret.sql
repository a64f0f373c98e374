-- The secrets handed out for a sign-in, by their hashes. A refresh token that was used stays, so that its reuse is seen.
CREATE TABLE sign_in_secret (
    secret_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sign_in_id  CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    used_at     DATETIME(6) NULL,
    PRIMARY KEY (secret_hash),
    KEY ix_sign_in_secret_sign_in (sign_in_id),
    KEY ix_sign_in_secret_expires (expires_at),
    CONSTRAINT fk_sign_in_secret_sign_in FOREIGN KEY (sign_in_id) REFERENCES sign_in (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
