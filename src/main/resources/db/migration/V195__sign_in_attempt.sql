-- Wrong passwords by the hashes of the name that was tried and of the network it was tried from, whether or not there is
-- such an account; for all replicas. They take the place of those that were counted by the name alone.
CREATE TABLE sign_in_attempt (
    subject  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    failures INT         NOT NULL,
    last_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (subject, origin),
    KEY ix_sign_in_attempt_last (last_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The instant up to which wrong passwords for a name from everywhere are accounted for: each moves it on by one interval.
CREATE TABLE sign_in_name (
    subject      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recovered_at DATETIME(6) NOT NULL,
    PRIMARY KEY (subject),
    KEY ix_sign_in_name_recovered (recovered_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

DROP TABLE sign_in_failure;
