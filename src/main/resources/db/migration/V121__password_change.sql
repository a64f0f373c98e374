-- A password that somebody else has chosen is good for nothing but choosing one's own.
ALTER TABLE account
    ADD COLUMN password_change_required BOOLEAN NOT NULL DEFAULT FALSE;
