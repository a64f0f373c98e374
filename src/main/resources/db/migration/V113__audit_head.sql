-- The end of the chain, one row: replicas that seal hold it one after another. Whoever writes the trail never touches it.
CREATE TABLE audit_head (
    id          INT      NOT NULL,
    sequence_no BIGINT   NOT NULL,
    hash        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_head (id, sequence_no, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
