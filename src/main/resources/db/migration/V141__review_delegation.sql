-- Who stands in for a reviewer at a stage, in a subtree, from a day to a day.
CREATE TABLE review_delegation (
    id              CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage           VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    delegator       VARCHAR(64)  NOT NULL,
    delegate        VARCHAR(64)  NOT NULL,
    from_day        DATE         NOT NULL,
    to_day          DATE         NOT NULL,
    reason          VARCHAR(500) NULL,
    made_at         DATETIME(6)  NOT NULL,
    revoked_by      VARCHAR(64)  NULL,
    revoked_at      DATETIME(6)  NULL,
    PRIMARY KEY (id),
    KEY ix_review_delegation_delegate (delegate, to_day),
    KEY ix_review_delegation_organization (organization_id, id),
    CONSTRAINT fk_review_delegation_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
