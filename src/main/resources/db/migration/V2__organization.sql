-- An organisation is its code; everything else about it is dated (see organization_state).
CREATE TABLE organization (
    id           CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code         VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    external_key VARCHAR(64)                                       NULL,
    edit_counter BIGINT                                            NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_organization_code (code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What an organisation was from one day to another (both included), and from when to when the system held that true.
-- Rows are never changed but for recorded_to, once.
CREATE TABLE organization_state (
    id               CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id  CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    parent_id        CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    name             VARCHAR(200) NOT NULL,
    short_name       VARCHAR(100) NOT NULL,
    type             VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credit_code      CHAR(18)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_headcount INT          NULL,
    active           BOOLEAN      NOT NULL,
    valid_from       DATE         NOT NULL,
    valid_to         DATE         NOT NULL,
    recorded_from    DATETIME(6)  NOT NULL,
    recorded_to      DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_organization_state_organization (organization_id, recorded_to),
    KEY ix_organization_state_recorded (recorded_to, recorded_from),
    CONSTRAINT fk_organization_state_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
