-- A machine client holds grants as a post does, but shows a key instead of a password and is listed on its own.
ALTER TABLE account
    ADD COLUMN kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'POST';
