-- The keys that are there go on as the first generation. When they were drawn is not known: their age counts from now on.
INSERT INTO kept_key (key_name, generation, secret, drawn_at, seals_from, accepted_until)
SELECT setting_key, 1, setting_value, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), '9999-12-31 00:00:00'
FROM setting
WHERE setting_key IN ('cursor-key', 'username-key');
DELETE FROM setting
WHERE setting_key IN ('cursor-key', 'username-key');
