-- Which records can be found by which term, and how much the term weighs there: the best place it stands at. A search
-- reads the records of its rarest term and looks the others up by the same key.
CREATE TABLE search_term (
    term      VARCHAR(128) NOT NULL,
    kind      VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    weight    TINYINT      NOT NULL,
    PRIMARY KEY (term, kind, record_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The terms each record has in search_term, one a line with its weight, so that a change touches only what differs.
CREATE TABLE search_document (
    record_id     CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    index_version INT      NOT NULL,
    terms         LONGTEXT NOT NULL,
    PRIMARY KEY (record_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
