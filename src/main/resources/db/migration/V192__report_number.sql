-- The last number that an organisation gave to a report in a year, 〔2022〕15号. Counted up in the transaction that issues
-- the report, which holds the organisation's revision row: a number that is given back leaves no gap.
CREATE TABLE report_number (
    organization_id CHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number_year     SMALLINT NOT NULL,
    last_sequence   INT      NOT NULL,
    PRIMARY KEY (organization_id, number_year),
    CONSTRAINT fk_report_number_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
