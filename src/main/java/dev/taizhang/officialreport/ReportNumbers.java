package dev.taizhang.officialreport;

import dev.taizhang.ledger.Contents;
import dev.taizhang.plan.IssuedReportLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives the numbers of issued reports, without gaps and none twice. The caller holds the organisation's revision row, so two
 * that issue reports of one organisation are never here at once; a transaction that fails gives its number back.
 */
@ApplicationScoped
class ReportNumbers {

    /** An organisation takes over a handful of reports a year; those are read whose content has the year and a number. */
    private static final String ISSUED_ELSEWHERE = """
            SELECT v.content FROM ledger_record r JOIN record_version v ON v.record_id = r.id
            WHERE r.kind = ? AND r.organization_id = ? AND r.origin = 'IMPORTED' AND v.content LIKE ?
            """;

    private static final String COUNT = """
            INSERT INTO report_number (organization_id, number_year, last_sequence) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE last_sequence = GREATEST(last_sequence, ?) + 1
            """;

    private static final String LAST =
            "SELECT last_sequence FROM report_number WHERE organization_id = ? AND number_year = ?";

    private final DataSource pool;
    private final IssuedReportLedger ledger;
    private final Contents contents;

    ReportNumbers(DataSource pool, IssuedReportLedger ledger, Contents contents) {
        this.pool = pool;
        this.ledger = ledger;
        this.contents = contents;
    }

    /** The next number of the year, behind those the register has already. */
    ReportNumber next(String organizationId, int year) {
        try (Connection connection = pool.getConnection()) {
            int taken = issuedElsewhere(connection, organizationId, year);
            try (PreparedStatement upsert = connection.prepareStatement(COUNT)) {
                upsert.setString(1, organizationId);
                upsert.setInt(2, year);
                upsert.setInt(3, taken + 1);
                upsert.setInt(4, taken);
                upsert.executeUpdate();
            }
            return new ReportNumber(year, last(connection, organizationId, year));
        } catch (SQLException e) {
            throw new IllegalStateException("No number could be given", e);
        }
    }

    /** The highest number of the year that a report came with; 0 if none did. */
    private int issuedElsewhere(Connection connection, String organizationId, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ISSUED_ELSEWHERE)) {
            select.setString(1, ledger.kind());
            select.setString(2, organizationId);
            select.setString(3, "%" + year + "%号%");
            int highest = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String number = contents.read(ledger, rows.getString(1)).number();
                    highest = Math.max(highest, sequence(number, year));
                }
            }
            return highest;
        }
    }

    private static int sequence(@Nullable String number, int year) {
        return ReportNumber.of(number)
                .filter(found -> found.year() == year)
                .map(ReportNumber::sequence)
                .orElse(0);
    }

    private static int last(Connection connection, String organizationId, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST)) {
            select.setString(1, organizationId);
            select.setInt(2, year);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
