-- A span of office days in which, in one organisation, whoever entered a record may also confirm it. Only ever added to;
-- one that is ended early keeps its last day and says when it was ended.
CREATE TABLE four_eyes_relaxation (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    valid_from      DATE         NOT NULL,
    valid_to        DATE         NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    granted_by      VARCHAR(64)  NOT NULL,
    granted_at      DATETIME(6)  NOT NULL,
    ended_by        VARCHAR(64)  NULL,
    ended_at        DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_four_eyes_relaxation_organization (organization_id, valid_from, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
