-- Who did what, one row a change, only ever added to. Digests stand for the content: no names, no texts, no secrets.
CREATE TABLE audit_event (
    id              CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    actor_id        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    action          VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_kind   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    revision        BIGINT      NOT NULL,
    before_digest   VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    after_digest    VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    trace_id        VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
    outcome         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    KEY ix_audit_event_recorded (recorded_at, id),
    KEY ix_audit_event_organization (organization_id, recorded_at, id),
    KEY ix_audit_event_resource (resource_kind, resource_id, recorded_at),
    KEY ix_audit_event_actor (actor_id, recorded_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
