-- While notices are being made of a row, step by step: the subscription up to which they were made, by id. Null before the
-- first step and where one step was enough.
ALTER TABLE outbox_event
    ADD COLUMN routed_to CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
