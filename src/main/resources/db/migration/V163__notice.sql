-- One change to be told to one subscriber. Holds what is told and nothing else: ids, no names, no texts.
CREATE TABLE notice (
    id              CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subscription_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no              BIGINT      NOT NULL,
    type            VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_kind   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revision        BIGINT      NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts        INT         NOT NULL,
    due_at          DATETIME(6) NOT NULL,
    last_attempt_at DATETIME(6) NULL,
    last_fault      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    settled_at      DATETIME(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_notice_no (subscription_id, no),
    KEY ix_notice_state (subscription_id, state, no),
    KEY ix_notice_settled (state, settled_at, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
