-- For whom a reviewer stood in.
ALTER TABLE article_review ADD COLUMN on_behalf_of VARCHAR(64) NULL;
