-- The day that a reminder is about; null for what tells of a change.
ALTER TABLE outbox_event
    ADD COLUMN due_on DATE NULL;
ALTER TABLE notice
    ADD COLUMN due_on DATE NULL;
