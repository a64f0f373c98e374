-- When the items of plans are due, of every version that is or was in force: items are found across plans, as of whatever
-- instant, without reading what the plans say.
CREATE TABLE plan_item (
    plan_id         CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version         INT      NOT NULL,
    no              INT      NOT NULL,
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    due_on          DATE     NOT NULL,
    PRIMARY KEY (plan_id, version, no),
    KEY ix_plan_item_due (due_on, plan_id, no),
    KEY ix_plan_item_organization (organization_id, due_on, plan_id, no),
    CONSTRAINT fk_plan_item_plan FOREIGN KEY (plan_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A plan has a hundred items at most: their places are counted from two digits.
INSERT INTO plan_item (plan_id, version, no, organization_id, due_on)
SELECT v.record_id, v.version, n.no, v.organization_id,
       JSON_UNQUOTE(JSON_EXTRACT(v.content, CONCAT('$.items[', n.no, '].dueOn')))
  FROM record_version v
  JOIN (SELECT tens.digit * 10 + ones.digit AS no
          FROM (SELECT 0 AS digit UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
                UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) tens
         CROSS JOIN
               (SELECT 0 AS digit UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
                UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) ones) n
    ON n.no < JSON_LENGTH(v.content, '$.items')
 WHERE v.kind = 'PLAN' AND v.confirmed_at IS NOT NULL;
