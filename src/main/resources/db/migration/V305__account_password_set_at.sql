-- When the password that an account has now was set: a change of it shows in digests without anything of it being in them.
ALTER TABLE account
    ADD COLUMN password_set_at DATETIME(6) NULL;
