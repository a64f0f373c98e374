-- What waits for somebody is found without walking through what does not: versions that are handed in, or were returned to
-- whoever entered them, and placements that are not confirmed yet.
CREATE INDEX ix_record_version_task ON record_version (state, entered_by, returned_at, record_id);

CREATE INDEX ix_article_placement_task ON article_placement (kind, confirmed_at, article_id);
