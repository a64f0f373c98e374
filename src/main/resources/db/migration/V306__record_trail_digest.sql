-- The digest after the last step of a record in the trail: the next step begins with it.
ALTER TABLE ledger_record
    ADD COLUMN trail_digest VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL;
