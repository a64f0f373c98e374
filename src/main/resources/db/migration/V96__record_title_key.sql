-- What sorts titles by pinyin: a collation key in hexadecimal, made by the service. Null until a record from before this
-- migration has been indexed; lists are not sorted by it before all are.
ALTER TABLE ledger_record ADD COLUMN title_key VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NULL;

CREATE INDEX ix_ledger_record_title ON ledger_record (kind, title_key, id);

CREATE INDEX ix_ledger_record_number ON ledger_record (kind, number_year, number_sequence, id);
