-- What was refused, looked at or taken away leaves a row as well: why it was refused, and how often the same happened.
ALTER TABLE audit_event ADD COLUMN code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE audit_event ADD COLUMN occurrences INT NOT NULL DEFAULT 1;
