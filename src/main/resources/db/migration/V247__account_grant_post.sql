-- The post with which a right was handed over: where it is at home, and its title. Null for a right of the account's own.
ALTER TABLE account_grant
    ADD COLUMN post_organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN post_title VARCHAR(100) NULL;
