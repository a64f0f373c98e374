-- With which template a finding's check was made: the same item of it that failed before is found by this.
ALTER TABLE finding_origin ADD COLUMN template_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE finding_origin
   SET template_id = (SELECT JSON_UNQUOTE(JSON_EXTRACT(v.content, '$.template'))
                        FROM ledger_record r
                        JOIN record_version v ON v.record_id = r.id AND v.version = r.version
                       WHERE r.id = finding_origin.check_id);

CREATE INDEX ix_finding_origin_template ON finding_origin (template_id, check_item, finding_id);
