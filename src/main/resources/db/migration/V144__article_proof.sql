-- Proof-readings 校对 of an article: numbered from 1 in each round, each bound to the digest of what was read.
CREATE TABLE article_proof (
    article_id     CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round          INT          NOT NULL,
    no             INT          NOT NULL,
    reader         VARCHAR(64)  NOT NULL,
    read_at        DATETIME(6)  NOT NULL,
    note           VARCHAR(500) NULL,
    content_digest CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (article_id, round, no),
    CONSTRAINT fk_article_proof_article FOREIGN KEY (article_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
