-- When a password that somebody else chose opens nothing any more, because it was not changed before.
ALTER TABLE account
    ADD COLUMN password_ends_at DATETIME(6) NULL;
