-- Keys that the service draws for itself, each in generations: the newest that may seals, those that are accepted still
-- are held against what they sealed.
CREATE TABLE kept_key (
    key_name       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    generation     INT         NOT NULL,
    secret         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    drawn_at       DATETIME(6) NOT NULL,
    seals_from     DATETIME(6) NOT NULL,
    accepted_until DATETIME(6) NOT NULL,
    PRIMARY KEY (key_name, generation)
);
