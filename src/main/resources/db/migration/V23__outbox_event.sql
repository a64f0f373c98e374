-- Changes that other systems copy, one row a change. sequence_no only tells rows apart; the order of the changes of one
-- organisation is that of its revision.
CREATE TABLE outbox_event (
    sequence_no     BIGINT        NOT NULL AUTO_INCREMENT,
    recorded_at     DATETIME(6)   NOT NULL,
    type            VARCHAR(60)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_kind   VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id     VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    revision        BIGINT        NOT NULL,
    payload         VARCHAR(1000) NOT NULL,
    PRIMARY KEY (sequence_no),
    KEY ix_outbox_event_organization (organization_id, revision),
    KEY ix_outbox_event_recorded (recorded_at, sequence_no)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
