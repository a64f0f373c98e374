-- The aggregated report as it was when a report's figures were frozen, in each language of the service: the figures are the
-- same in both, only the words differ.
CREATE TABLE report_document (
    report_id CHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    language  VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document  LONGTEXT   NOT NULL,
    PRIMARY KEY (report_id, language),
    CONSTRAINT fk_report_document_report FOREIGN KEY (report_id) REFERENCES official_report (report_id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
