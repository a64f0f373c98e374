-- Accounts and grants count their changes too, so that whoever holds a list can tell that it is still the same.
INSERT INTO revision (scope_key, revision, recorded_at)
VALUES ('~accounts', 0, '1970-01-01');
