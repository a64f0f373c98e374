-- Which item of a plan an action item carries out, by the key that stays when the plan is amended.
ALTER TABLE action_item
    ADD COLUMN source_item VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL;
