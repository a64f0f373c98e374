-- The deadlines of a day, as whoever reminds of them asks for them.
CREATE INDEX ix_completeness_deadline_due ON completeness_deadline (due_on, id);
