package dev.taizhang.officialreport;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The figures of a report as they were frozen, in one language. */
@Entity
@Table(name = "report_document")
class ReportDocument {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // found by it
    private Key key;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String document;

    @Embeddable
    record Key(
            @Column(name = "report_id") String reportId,
            @Column(name = "language") String language) {}

    protected ReportDocument() {}

    ReportDocument(String reportId, String language, String document) {
        this.key = new Key(reportId, language);
        this.document = document;
    }

    String document() {
        return document;
    }
}
