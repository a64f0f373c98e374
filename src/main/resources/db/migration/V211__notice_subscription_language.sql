-- In which language people are written to.
ALTER TABLE notice_subscription
    ADD COLUMN language VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'ZH';
