-- Whose a finding is, beside where it comes from: what it repeats is a finding of the same office, and of a template that all
-- offices check by there are as many findings as offices. Whose a record is never changes.
ALTER TABLE finding_origin ADD COLUMN organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE finding_origin
   SET organization_id = (SELECT r.organization_id FROM ledger_record r WHERE r.id = finding_origin.finding_id);

ALTER TABLE finding_origin MODIFY COLUMN organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;

CREATE INDEX ix_finding_origin_organization ON finding_origin (organization_id, template_id, check_item, finding_id);
DROP INDEX ix_finding_origin_template ON finding_origin;
