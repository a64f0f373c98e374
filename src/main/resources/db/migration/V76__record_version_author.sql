-- Who put content into a version before the one whose content it holds now (record_version.entered_by): none of them
-- confirms it.
CREATE TABLE record_version_author (
    version_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author     VARCHAR(64) NOT NULL,
    PRIMARY KEY (version_id, author),
    CONSTRAINT fk_record_version_author_version FOREIGN KEY (version_id) REFERENCES record_version (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
