-- Who said afterwards what proves a pick-up, and when: whoever did confirms it no more than whoever entered it.
ALTER TABLE article_placement
    ADD COLUMN proved_by VARCHAR(64) NULL,
    ADD COLUMN proved_at DATETIME(6) NULL;
