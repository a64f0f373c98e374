-- When notices were made of a row; null while it waits, whatever its number: one that commits late is simply taken later.
ALTER TABLE outbox_event
    ADD COLUMN routed_at DATETIME(6) NULL;
ALTER TABLE outbox_event
    ADD KEY ix_outbox_event_routed (routed_at, recorded_at, sequence_no);
