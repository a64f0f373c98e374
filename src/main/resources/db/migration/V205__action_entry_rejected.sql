-- Who did not grant an extension that was asked for, when and why. One that is neither approved nor rejected waits.
ALTER TABLE action_entry
    ADD COLUMN rejected_by   VARCHAR(64)  NULL,
    ADD COLUMN rejected_at   DATETIME(6)  NULL,
    ADD COLUMN reject_reason VARCHAR(500) NULL;
