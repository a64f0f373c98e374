-- The organisation through which a subscriber is told: the one that the thing belongs to, or one that has to act on it and
-- may read it therefore. Null in notices that were made before, which were told through the former alone.
ALTER TABLE notice
    ADD COLUMN told_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
