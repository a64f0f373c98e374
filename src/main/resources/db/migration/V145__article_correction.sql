-- Which published article corrects one that was published, from which day on, and why.
ALTER TABLE article_progress
    ADD COLUMN corrected_by CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN corrected_on DATE NULL,
    ADD COLUMN correction_reason VARCHAR(500) NULL,
    ADD COLUMN correction_recorded_by VARCHAR(64) NULL,
    ADD COLUMN correction_recorded_at DATETIME(6) NULL;
