-- What reports look for in versions: of which ledger and organisation the record is, which never change, and the day that
-- the version says. The head of an amended record has the day of its last version, which is not the one of every question.
ALTER TABLE record_version
    ADD COLUMN kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
ALTER TABLE record_version
    ADD COLUMN organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
ALTER TABLE record_version
    ADD COLUMN event_date DATE NULL;

-- The day is the member that the ledger calls so, of a target the first day of its period. Where a version says no day, as
-- with articles and action items, there is none.
UPDATE record_version v
  JOIN ledger_record r ON r.id = v.record_id
   SET v.kind = r.kind,
       v.organization_id = r.organization_id,
       v.event_date = CASE
           WHEN r.kind IN ('MEETING', 'LECTURE', 'ACTIVITY') THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.heldOn'))
           WHEN r.kind IN ('CHANNEL', 'VENUE') THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.openedOn'))
           WHEN r.kind IN ('THEME', 'PROGRAMME') THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.startsOn'))
           WHEN r.kind = 'RISK_CHECK' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.checkedOn'))
           WHEN r.kind = 'FINDING' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.foundOn'))
           WHEN r.kind = 'SOURCE_DOCUMENT' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.receivedOn'))
           WHEN r.kind = 'PROBLEM' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.identifiedOn'))
           WHEN r.kind = 'PLANNED_MEASURE' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.plannedOn'))
           WHEN r.kind = 'REPORT' THEN JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.issuedOn'))
           WHEN r.kind = 'TARGET' THEN
               CASE SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 6, 1)
                   WHEN '' THEN CONCAT(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), '-01-01')
                   WHEN 'S' THEN CONCAT(
                       SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 1, 4),
                       ELT(SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 7, 1), '-01-01', '-07-01'))
                   WHEN 'Q' THEN CONCAT(
                       SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 1, 4),
                       ELT(SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 7, 1),
                           '-01-01', '-04-01', '-07-01', '-10-01'))
                   WHEN 'M' THEN CONCAT(
                       SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 1, 5),
                       SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 7, 2),
                       '-01')
                   ELSE SUBSTRING(JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')), 1, 10)
               END
       END;

CREATE INDEX ix_record_version_day ON record_version (kind, organization_id, event_date, record_id);
