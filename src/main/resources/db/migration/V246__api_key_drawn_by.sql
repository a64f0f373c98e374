-- To whom the secret of a key was shown: what its client enters is that account's doing, too. Of keys from before the trail
-- says it; the row of a key was written in the same transaction, not before it.
ALTER TABLE api_key ADD COLUMN drawn_by CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
UPDATE api_key
   SET drawn_by = (SELECT issued.actor_id
                     FROM audit_event issued
                    WHERE issued.resource_kind = 'API_CLIENT'
                      AND issued.resource_id = api_key.account_id
                      AND issued.action = 'API_KEY_ISSUED'
                      AND issued.recorded_at >= api_key.created_at
                    ORDER BY issued.recorded_at, issued.id
                    LIMIT 1);
ALTER TABLE api_key ADD KEY ix_api_key_drawn_by (drawn_by, account_id);
