-- Whether a year of records has been loaded into this database: one row, locked by whoever loads, so that of several
-- replicas one loads and the others wait. What is loaded and this row are written in one transaction.
CREATE TABLE demo_load (
    id        TINYINT     NOT NULL,
    records   INT         NULL,
    loaded_at DATETIME(6) NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO demo_load (id) VALUES (1);
