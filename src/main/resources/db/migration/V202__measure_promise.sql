-- For when planned measures are promised, of every version that is or was in force: the first day of the period after the
-- one whose report plans them. The next report asks for those that nobody has made an action item of.
CREATE TABLE measure_promise (
    measure_id      CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version         INT      NOT NULL,
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    committed_for   DATE     NOT NULL,
    PRIMARY KEY (measure_id, version),
    KEY ix_measure_promise_organization (organization_id, committed_for, measure_id),
    CONSTRAINT fk_measure_promise_measure FOREIGN KEY (measure_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO measure_promise (measure_id, version, organization_id, committed_for)
SELECT p.record_id, p.version, p.organization_id,
       CASE SUBSTRING(p.period, 6, 1)
           WHEN '' THEN CONCAT(SUBSTRING(p.period, 1, 4) + 1, '-01-01')
           WHEN 'S' THEN
               CASE SUBSTRING(p.period, 7, 1)
                   WHEN '1' THEN CONCAT(SUBSTRING(p.period, 1, 4), '-07-01')
                   ELSE CONCAT(SUBSTRING(p.period, 1, 4) + 1, '-01-01')
               END
           WHEN 'Q' THEN
               CASE SUBSTRING(p.period, 7, 1)
                   WHEN '1' THEN CONCAT(SUBSTRING(p.period, 1, 4), '-04-01')
                   WHEN '2' THEN CONCAT(SUBSTRING(p.period, 1, 4), '-07-01')
                   WHEN '3' THEN CONCAT(SUBSTRING(p.period, 1, 4), '-10-01')
                   ELSE CONCAT(SUBSTRING(p.period, 1, 4) + 1, '-01-01')
               END
           WHEN 'M' THEN DATE_ADD(
               CAST(CONCAT(SUBSTRING(p.period, 1, 5), SUBSTRING(p.period, 7, 2), '-01') AS DATE), INTERVAL 1 MONTH)
           ELSE DATE_ADD(CAST(SUBSTRING(p.period, 12, 10) AS DATE), INTERVAL 1 DAY)
       END
  FROM (SELECT v.record_id, v.version, v.organization_id, JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.period')) AS period
          FROM record_version v
         WHERE v.kind = 'PLANNED_MEASURE' AND v.confirmed_at IS NOT NULL) p;
