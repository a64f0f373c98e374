-- Which part of its source an action item comes from, as the number of a meeting's decision.
ALTER TABLE action_item ADD COLUMN source_part INT NULL;
