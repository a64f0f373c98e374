-- Whoever is responsible for an item of a plan reads the plan once it is confirmed, as with every action.
INSERT INTO record_reader (record_id, organization_id)
SELECT DISTINCT p.plan_id, p.responsible_id
  FROM plan_item p
  LEFT JOIN record_reader known ON known.record_id = p.plan_id AND known.organization_id = p.responsible_id
 WHERE p.responsible_id <> p.organization_id AND known.record_id IS NULL;

UPDATE ledger_record r
  JOIN (SELECT DISTINCT plan_id FROM plan_item WHERE responsible_id <> organization_id) p ON p.plan_id = r.id
   SET r.shared = TRUE;
