-- A role held for an organisation's subtree (null = every organisation) from one office day to another, both included.
CREATE TABLE account_grant (
    account_id      CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position        INT         NOT NULL,
    role            VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    valid_from      DATE        NULL,
    valid_to        DATE        NULL,
    PRIMARY KEY (account_id, position),
    KEY ix_account_grant_organization (organization_id),
    CONSTRAINT fk_account_grant_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
