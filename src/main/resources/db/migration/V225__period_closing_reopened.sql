-- Reopened periods are found without walking through those that are closed, the one that waits longest first.
CREATE INDEX ix_period_closing_reopened ON period_closing (state, reopened_at, id);
