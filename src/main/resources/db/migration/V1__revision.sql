-- One row per scope (an organisation, the tree, the definitions): counts its changes and keeps the recorded time of the
-- last. Writers lock the row until they commit, so that the order of recorded times is the order of commits.
CREATE TABLE revision (
    scope_key   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision    BIGINT      NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (scope_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO revision (scope_key, revision, recorded_at)
VALUES ('~tree', 0, '1970-01-01'),
       ('~definitions', 0, '1970-01-01');
