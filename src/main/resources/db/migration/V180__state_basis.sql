-- Another record that a step rests on, as the later check on which a finding was reopened.
ALTER TABLE state_entry ADD COLUMN basis_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;
