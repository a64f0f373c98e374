-- The items of some plans that are due in a period are read by their days, and not with all others of these plans.
CREATE INDEX ix_plan_item_of_plan ON plan_item (plan_id, due_on);
