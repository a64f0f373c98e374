-- Whether records stood for an item at an instant is answered from the index.
CREATE INDEX ix_plan_fulfilment_item ON plan_fulfilment (plan_id, item_key, recorded_at, withdrawn_at);
