-- Those that wait for their change already get the time that a new one gets, from now on: since when is not known of all.
UPDATE account
SET password_ends_at = DATE_ADD(UTC_TIMESTAMP(6), INTERVAL 7 DAY)
WHERE password_change_required AND password_ends_at IS NULL;
