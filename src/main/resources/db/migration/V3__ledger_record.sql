-- The head of every record of every ledger: what lists filter and sort by. Its content is in record_version.
CREATE TABLE ledger_record (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind            VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_year     SMALLINT     NOT NULL,
    number_sequence INT          NOT NULL,
    number          VARCHAR(32)  NOT NULL,
    title           VARCHAR(200) NOT NULL,
    type            VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    event_date      DATE         NOT NULL,
    state           VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version         INT          NOT NULL,
    pending_version INT          NULL,
    edit_counter    BIGINT       NOT NULL,
    origin          VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    import_source   VARCHAR(200) NULL,
    import_row      INT          NULL,
    external_key    VARCHAR(64)  NULL,
    entered_by      VARCHAR(64)  NOT NULL,
    entered_at      DATETIME(6)  NOT NULL,
    voided_by       VARCHAR(64)  NULL,
    voided_at       DATETIME(6)  NULL,
    void_reason     VARCHAR(500) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_ledger_record_number (organization_id, kind, number_year, number_sequence),
    KEY ix_ledger_record_organization (kind, organization_id, event_date, id),
    KEY ix_ledger_record_event (kind, event_date, id),
    KEY ix_ledger_record_state (kind, state, event_date, id),
    KEY ix_ledger_record_entered (kind, entered_at, id),
    KEY ix_ledger_record_external_key (external_key),
    CONSTRAINT fk_ledger_record_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What one version of a record says, as a typed JSON document. A confirmed version never changes.
CREATE TABLE record_version (
    id            CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    record_id     CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version       INT          NOT NULL,
    state         VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content       LONGTEXT     NOT NULL,
    entered_by    VARCHAR(64)  NOT NULL,
    entered_at    DATETIME(6)  NOT NULL,
    amend_reason  VARCHAR(500) NULL,
    submitted_by  VARCHAR(64)  NULL,
    submitted_at  DATETIME(6)  NULL,
    returned_by   VARCHAR(64)  NULL,
    returned_at   DATETIME(6)  NULL,
    return_reason VARCHAR(500) NULL,
    confirmed_by  VARCHAR(64)  NULL,
    confirmed_at  DATETIME(6)  NULL,
    ended_at      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_record_version (record_id, version),
    CONSTRAINT fk_record_version_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The organisations that hold an event together, the lead (position 0) included, in the order given.
CREATE TABLE record_host (
    record_id       CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position        INT      NOT NULL,
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (record_id, position),
    KEY ix_record_host_organization (organization_id, record_id),
    CONSTRAINT fk_record_host_record FOREIGN KEY (record_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The last number given, per organisation, kind and year: taken under its lock, so that none is lost or repeated.
CREATE TABLE record_number (
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind            VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_year     SMALLINT    NOT NULL,
    last_sequence   INT         NOT NULL,
    PRIMARY KEY (organization_id, kind, number_year)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
