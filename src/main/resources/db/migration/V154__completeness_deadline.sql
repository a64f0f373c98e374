-- By which day those below an organisation are to declare a period complete. Never changed; the one set last holds.
CREATE TABLE completeness_deadline (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_on          DATE         NOT NULL,
    note            VARCHAR(500) NULL,
    set_by          VARCHAR(64)  NOT NULL,
    set_at          DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_completeness_deadline_period (period, organization_id, set_at),
    KEY ix_completeness_deadline_organization (organization_id, set_at, id),
    KEY ix_completeness_deadline_set (set_at, id),
    CONSTRAINT fk_completeness_deadline_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
