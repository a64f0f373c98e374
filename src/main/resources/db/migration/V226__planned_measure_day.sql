-- A planned measure happens on the day of its period next to the one on which it was planned: it stands in the report of
-- its period, also when that was written after the period's end. Of measures entered before that was so.
UPDATE record_version v
  JOIN (SELECT w.record_id, w.version, w.period,
               CASE SUBSTRING(w.period, 6, 1)
                   WHEN '' THEN CAST(CONCAT(w.period, '-01-01') AS DATE)
                   WHEN 'S' THEN CAST(CONCAT(
                       SUBSTRING(w.period, 1, 4), ELT(SUBSTRING(w.period, 7, 1), '-01-01', '-07-01')) AS DATE)
                   WHEN 'Q' THEN CAST(CONCAT(
                       SUBSTRING(w.period, 1, 4),
                       ELT(SUBSTRING(w.period, 7, 1), '-01-01', '-04-01', '-07-01', '-10-01')) AS DATE)
                   WHEN 'M' THEN CAST(CONCAT(
                       SUBSTRING(w.period, 1, 5), SUBSTRING(w.period, 7, 2), '-01') AS DATE)
                   ELSE CAST(SUBSTRING(w.period, 1, 10) AS DATE)
               END AS first_day
          FROM (SELECT x.record_id, x.version, JSON_UNQUOTE(JSON_EXTRACT(x.content, '$.period')) AS period
                  FROM record_version x
                 WHERE x.kind = 'PLANNED_MEASURE') w) p
    ON p.record_id = v.record_id AND p.version = v.version
   SET v.event_date = LEAST(
       GREATEST(v.event_date, p.first_day),
       CASE SUBSTRING(p.period, 6, 1)
           WHEN '' THEN DATE_SUB(DATE_ADD(p.first_day, INTERVAL 12 MONTH), INTERVAL 1 DAY)
           WHEN 'S' THEN DATE_SUB(DATE_ADD(p.first_day, INTERVAL 6 MONTH), INTERVAL 1 DAY)
           WHEN 'Q' THEN DATE_SUB(DATE_ADD(p.first_day, INTERVAL 3 MONTH), INTERVAL 1 DAY)
           WHEN 'M' THEN DATE_SUB(DATE_ADD(p.first_day, INTERVAL 1 MONTH), INTERVAL 1 DAY)
           ELSE CAST(SUBSTRING(p.period, 12, 10) AS DATE)
       END);

UPDATE ledger_record r
  JOIN record_version v ON v.record_id = r.id AND v.version = r.version
   SET r.event_date = v.event_date
 WHERE r.kind = 'PLANNED_MEASURE';
