-- How far an article has come in its reviews: the round it is in (0 before the first submission), when it passed the last
-- stage, and the digest of the text that was published.
CREATE TABLE article_progress (
    article_id       CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round            INT         NOT NULL,
    approved_at      DATETIME(6) NULL,
    published_digest CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (article_id),
    CONSTRAINT fk_article_progress_article FOREIGN KEY (article_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Everybody who ever put text into an article or handed it in: none of them may review it.
CREATE TABLE article_drafter (
    article_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    drafter    VARCHAR(64) NOT NULL,
    PRIMARY KEY (article_id, drafter),
    CONSTRAINT fk_article_drafter_article FOREIGN KEY (article_id) REFERENCES article_progress (article_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
