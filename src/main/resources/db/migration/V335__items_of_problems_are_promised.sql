-- What is done about a problem is promised for the year after it, from the year on for which the rate counts it.
UPDATE action_item item
  JOIN ledger_record source ON source.id = item.source_id
   SET item.committed_for = MAKEDATE(YEAR(source.event_date) + 1, 1)
 WHERE source.kind = 'PROBLEM' AND source.event_date >= '2025-01-01';
