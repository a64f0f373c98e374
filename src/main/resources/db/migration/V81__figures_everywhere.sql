-- Counts the changes of records that figures of any organisation rest on, as papers received do.
INSERT INTO revision (scope_key, revision, recorded_at)
VALUES ('~everywhere', 0, '1970-01-01');
