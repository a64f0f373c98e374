-- Through which revision of the definitions all records have been counted again. While it is behind the revision of the
-- definitions, figures are not given out; whoever finds it behind goes on with the recount.
CREATE TABLE recount_state (
    id                   TINYINT NOT NULL,
    definitions_revision BIGINT  NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO recount_state (id, definitions_revision) VALUES (1, 0);
