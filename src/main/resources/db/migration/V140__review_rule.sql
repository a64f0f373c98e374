-- How articles are reviewed in a subtree from a day on: how many days each stage has, and whether three proof-readings
-- 三校 come before the last pass. Never changed; of two for one day the later holds.
CREATE TABLE review_rule (
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no              INT         NOT NULL,
    valid_from      DATE        NOT NULL,
    days_first      INT         NULL,
    days_second     INT         NULL,
    days_final      INT         NULL,
    proofreading    BOOLEAN     NOT NULL,
    set_by          VARCHAR(64) NOT NULL,
    set_at          DATETIME(6) NOT NULL,
    PRIMARY KEY (organization_id, no),
    CONSTRAINT fk_review_rule_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
