-- Questions for what became of one request, by the id that its answer gave it.
ALTER TABLE audit_event ADD KEY ix_audit_event_trace (trace_id, recorded_at, id);
