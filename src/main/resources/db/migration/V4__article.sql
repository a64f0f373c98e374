-- A text handed in for review: one per round, kept as it was.
CREATE TABLE article_submission (
    article_id     CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round          INT         NOT NULL,
    submitted_by   VARCHAR(64) NOT NULL,
    submitted_at   DATETIME(6) NOT NULL,
    text           LONGTEXT    NOT NULL,
    content_digest CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (article_id, round),
    CONSTRAINT fk_article_submission_article FOREIGN KEY (article_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One decision of one reviewer, bound to the digest of what was read.
CREATE TABLE article_review (
    article_id     CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no             INT          NOT NULL,
    round          INT          NOT NULL,
    stage          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reviewer       VARCHAR(64)  NOT NULL,
    decision       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason         VARCHAR(500) NULL,
    decided_at     DATETIME(6)  NOT NULL,
    content_digest CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (article_id, no),
    CONSTRAINT fk_article_review_article FOREIGN KEY (article_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Where and when an article appeared (PUBLICATION) or was picked up by other media (PICKUP); each is entered, confirmed
-- and withdrawn on its own.
CREATE TABLE article_placement (
    article_id            CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind                  VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no                    INT          NOT NULL,
    channel_id            CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    channel_type          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    issue_no              VARCHAR(100) NULL,
    url                   VARCHAR(500) NULL,
    outlet                VARCHAR(200) NULL,
    level                 VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    proof                 VARCHAR(500) NULL,
    placed_on             DATE         NOT NULL,
    entered_by            VARCHAR(64)  NOT NULL,
    entered_at            DATETIME(6)  NOT NULL,
    confirmed_by          VARCHAR(64)  NULL,
    confirmed_at          DATETIME(6)  NULL,
    withdrawn_on          DATE         NULL,
    withdrawn_recorded_by VARCHAR(64)  NULL,
    withdrawn_recorded_at DATETIME(6)  NULL,
    withdraw_reason       VARCHAR(500) NULL,
    PRIMARY KEY (article_id, kind, no),
    KEY ix_article_placement_day (kind, placed_on, article_id),
    CONSTRAINT fk_article_placement_article FOREIGN KEY (article_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
