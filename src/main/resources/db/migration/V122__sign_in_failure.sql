-- Wrong passwords by the hash of the name that was tried, whether or not there is such an account; for all replicas.
CREATE TABLE sign_in_failure (
    subject  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures INT         NOT NULL,
    last_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (subject),
    KEY ix_sign_in_failure_last (last_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
