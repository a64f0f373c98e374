-- Periods that an organisation has closed 封账, for itself and all below it. One row for an organisation and a period.
CREATE TABLE period_closing (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    period          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    first_day       DATE         NOT NULL,
    last_day        DATE         NOT NULL,
    state           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edit_counter    BIGINT       NOT NULL,
    closed_by       VARCHAR(64)  NOT NULL,
    closed_at       DATETIME(6)  NOT NULL,
    reopened_by     VARCHAR(64)  NULL,
    reopened_at     DATETIME(6)  NULL,
    reopen_reason   VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_period_closing (organization_id, period),
    KEY ix_period_closing_days (organization_id, last_day, id),
    KEY ix_period_closing_last (last_day, id),
    CONSTRAINT fk_period_closing_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
