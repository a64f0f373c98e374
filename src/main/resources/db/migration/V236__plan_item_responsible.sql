-- Who is to do an item of a plan: what waits for them is found by it, as what waits for everybody by the day, both from one
-- index alone.
ALTER TABLE plan_item ADD COLUMN responsible_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';

UPDATE plan_item p
  JOIN record_version v ON v.record_id = p.plan_id AND v.version = p.version
   SET p.responsible_id =
       COALESCE(JSON_UNQUOTE(JSON_EXTRACT(v.content, CONCAT('$.items[', p.no, '].responsibleOrganization'))), '');

-- Plans name an organisation by its id or by its code.
UPDATE plan_item p
  JOIN organization o ON o.code = p.responsible_id
   SET p.responsible_id = o.id;

UPDATE plan_item p
  LEFT JOIN organization o ON o.id = p.responsible_id
   SET p.responsible_id = p.organization_id
 WHERE o.id IS NULL;

CREATE INDEX ix_plan_item_responsible ON plan_item (responsible_id, recorded_to, due_on, recorded_from, plan_id, no);
CREATE INDEX ix_plan_item_standing ON plan_item (recorded_to, due_on, recorded_from, plan_id, no, responsible_id);
