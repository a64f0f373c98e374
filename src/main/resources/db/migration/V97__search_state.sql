-- Through which version of the index all records have been indexed. While it is behind, searches and lists by title are
-- not given out; whoever finds it behind goes on with the indexing.
CREATE TABLE search_state (
    id            TINYINT NOT NULL,
    index_version INT     NOT NULL,
    PRIMARY KEY (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO search_state (id, index_version) VALUES (1, 0);
