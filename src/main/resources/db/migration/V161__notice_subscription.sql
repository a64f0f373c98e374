-- Who is told of changes: of which organisations, of what kinds, by which way. The secret that signs is kept nowhere: it
-- follows from the service's own, this id and the generation; secret_check tells whether the service's own changed since.
CREATE TABLE notice_subscription (
    id                    CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name                  VARCHAR(100)  NOT NULL,
    channel               VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    target                VARCHAR(500)  NOT NULL,
    organization_id       CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    owner_id              CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kinds                 VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    types                 VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    disabled              BOOLEAN       NOT NULL,
    secret_generation     INT           NOT NULL,
    secret_check          VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    previous_secret_until DATETIME(6)   NULL,
    created_at            DATETIME(6)   NOT NULL,
    edit_counter          BIGINT        NOT NULL,
    PRIMARY KEY (id),
    KEY ix_notice_subscription_organization (organization_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
