-- Questions for one kind of action, and for what was refused.
ALTER TABLE audit_event ADD KEY ix_audit_event_action (action, recorded_at, id);
ALTER TABLE audit_event ADD KEY ix_audit_event_outcome (outcome, recorded_at, id);
