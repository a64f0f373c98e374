-- From when to when the version of an item was in force, beside its day: a page of items is read from one index alone, and
-- not by way of the versions of all records.
ALTER TABLE plan_item ADD COLUMN recorded_from DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00';
ALTER TABLE plan_item ADD COLUMN recorded_to DATETIME(6) NOT NULL DEFAULT '9999-12-31 00:00:00';

UPDATE plan_item p
  JOIN record_version v ON v.record_id = p.plan_id AND v.version = p.version
   SET p.recorded_from = v.confirmed_at,
       p.recorded_to = COALESCE(v.ended_at, '9999-12-31 00:00:00');

CREATE INDEX ix_plan_item_span ON plan_item (due_on, plan_id, no, organization_id, recorded_from, recorded_to);
DROP INDEX ix_plan_item_due ON plan_item;
