-- Reminders that were made, each once: of a thing, of a day, so many days before.
CREATE TABLE reminder (
    type        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    resource_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_on      DATE        NOT NULL,
    days_before INT         NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (type, resource_id, due_on, days_before),
    KEY ix_reminder_made (made_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
