-- The last number given to a notice, one row: replicas that make notices hold it one after another.
CREATE TABLE notice_head (
    id      INT    NOT NULL,
    last_no BIGINT NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO notice_head (id, last_no)
VALUES (1, 0);
