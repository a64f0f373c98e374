-- Which organisations any confirmed version of a duty ever named: finds the duties of an organisation; what a duty asks of
-- it at an instant is said by the version in force then.
CREATE TABLE obligation_rule_organization (
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_id         CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (organization_id, rule_id),
    KEY ix_obligation_rule_organization_rule (rule_id),
    CONSTRAINT fk_obligation_rule_organization_rule FOREIGN KEY (rule_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
