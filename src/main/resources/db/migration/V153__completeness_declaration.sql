-- That an organisation has declared a period complete: all its records of the period are in. Withdrawn, never deleted.
CREATE TABLE completeness_declaration (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    declared_by     VARCHAR(64)  NOT NULL,
    declared_at     DATETIME(6)  NOT NULL,
    note            VARCHAR(500) NULL,
    withdrawn_by    VARCHAR(64)  NULL,
    withdrawn_at    DATETIME(6)  NULL,
    withdraw_reason VARCHAR(500) NULL,
    PRIMARY KEY (id),
    KEY ix_completeness_declaration (period, organization_id, declared_at),
    CONSTRAINT fk_completeness_declaration_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
