-- What belongs to a report made here beside its record: which one it is to replace, what it counts up to, what its figures
-- were frozen from, and the number it was issued under. Reports that were issued elsewhere have no row.
CREATE TABLE official_report (
    report_id       CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    organization_id CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    supersedes_id   CHAR(20)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    through_day     DATE        NULL,
    round           INT         NOT NULL,
    computed_by     VARCHAR(64) NULL,
    computed_at     DATETIME(6) NULL,
    as_of           DATETIME(6) NULL,
    counted_through DATE        NULL,
    digest          VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
    number_year     SMALLINT    NULL,
    number_sequence INT         NULL,
    PRIMARY KEY (report_id),
    UNIQUE KEY uk_official_report_number (organization_id, number_year, number_sequence),
    CONSTRAINT fk_official_report_record FOREIGN KEY (report_id) REFERENCES ledger_record (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
