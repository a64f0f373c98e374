-- The network from which a name last proved its password, by hashes of both: from there it is not kept out by strangers.
CREATE TABLE sign_in_origin (
    subject   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (subject),
    KEY ix_sign_in_origin_proved (proved_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
