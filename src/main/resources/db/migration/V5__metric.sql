-- What a figure counts, as data. A published version never changes.
CREATE TABLE metric_definition (
    code           VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version        INT         NOT NULL,
    effective_from DATE        NOT NULL,
    published_at   DATETIME(6) NOT NULL,
    body           LONGTEXT    NOT NULL,
    PRIMARY KEY (code, version)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What one confirmed version of a record adds to one metric. Append-only but for recorded_to, which is set once.
-- A row counts in a figure as of T through day D if recorded_from <= T < recorded_to and valid_from <= D < valid_to and
-- its event date lies in the period and not after D.
CREATE TABLE contribution (
    id                 CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    metric             VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    definition_version INT          NOT NULL,
    organization_id    CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    host_count         INT          NOT NULL,
    event_date         DATE         NOT NULL,
    valid_from         DATE         NOT NULL,
    valid_to           DATE         NOT NULL,
    summarized         BOOLEAN      NOT NULL,
    amount             BIGINT       NOT NULL,
    dimensions         VARCHAR(500) NOT NULL,
    record_kind        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id          CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_version     INT          NOT NULL,
    part_no            INT          NOT NULL,
    recorded_from      DATETIME(6)  NOT NULL,
    recorded_to        DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_contribution_organization (metric, organization_id, event_date, recorded_to),
    KEY ix_contribution_event (metric, event_date, id),
    KEY ix_contribution_unsummarized (metric, summarized, event_date),
    KEY ix_contribution_record (record_id, recorded_to)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All hosts of a contribution that has several, in the order of the record (0 = lead).
CREATE TABLE contribution_host (
    contribution_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position        INT      NOT NULL,
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (contribution_id, position),
    KEY ix_contribution_host_organization (organization_id, contribution_id),
    CONSTRAINT fk_contribution_host_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sums of the contributions held true now that have one host and no end, kept in step in the same transaction.
CREATE TABLE metric_summary (
    metric          VARCHAR(48)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event_date      DATE         NOT NULL,
    dimensions_key  CHAR(32)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    dimensions      VARCHAR(500) NOT NULL,
    amount          BIGINT       NOT NULL,
    contributions   BIGINT       NOT NULL,
    PRIMARY KEY (metric, organization_id, event_date, dimensions_key),
    KEY ix_metric_summary_event (metric, event_date)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
