-- Whose account it is at the office's identity provider: digest of issuer and subject, NULL while it is nobody's. A subject
-- has one account.
ALTER TABLE account
    ADD COLUMN office_subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD UNIQUE KEY uk_account_office_subject (office_subject);
