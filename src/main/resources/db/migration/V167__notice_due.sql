-- What waits longest is found without looking at everything that waits.
ALTER TABLE notice
    ADD KEY ix_notice_due (state, due_at);
