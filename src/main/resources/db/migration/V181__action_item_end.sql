-- When it was recorded that an action item was closed or cancelled, after which nothing comes: a report looks at those that
-- are open or ended in its period, and at no others.
ALTER TABLE action_item ADD COLUMN ended_at DATETIME(6) NULL;

UPDATE action_item
   SET ended_at = (SELECT MIN(e.brought_at)
                     FROM state_entry e
                    WHERE e.record_id = action_item.item_id AND e.state IN ('CLOSED', 'CANCELLED'));

CREATE INDEX ix_action_item_end ON action_item (ended_at, item_id);
