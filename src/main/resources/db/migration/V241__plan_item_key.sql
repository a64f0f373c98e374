-- What an item is called by, beside the day on which it is due: whether records stand for it is asked without reading what its
-- plan says.
ALTER TABLE plan_item ADD COLUMN item_key VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

UPDATE plan_item p
  JOIN record_version v ON v.record_id = p.plan_id AND v.version = p.version
   SET p.item_key = COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, CONCAT('$.items[', p.no, '].key'))), '');

CREATE INDEX ix_plan_item_place
    ON plan_item (due_on, plan_id, no, organization_id, recorded_from, recorded_to, item_key);
DROP INDEX ix_plan_item_span ON plan_item;
