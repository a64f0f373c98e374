package dev.taizhang.metric;

import dev.taizhang.platform.database.Sql;
import dev.taizhang.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes contributions and the sums kept in step with them. */
@ApplicationScoped
class ContributionStore {

    private static final String OPEN = """
            SELECT id, metric, definition_version, organization_id, host_count, event_date, valid_from, valid_to,
                   amount, dimensions, record_kind, record_id, record_version, part_no
              FROM contribution
             WHERE record_id = ? AND recorded_to = ?
             ORDER BY id
            """;

    private static final String INSERT = """
            INSERT INTO contribution (id, metric, definition_version, organization_id, host_count, event_date,
                   valid_from, valid_to, summarized, amount, dimensions, record_kind, record_id, record_version, part_no,
                   recorded_from, recorded_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_TO_SUMMARY = """
            INSERT INTO metric_summary (metric, organization_id, event_date, dimensions_key, dimensions, amount,
                   contributions)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount),
                   contributions = contributions + VALUES(contributions)
            """;

    /** The contributions of a record that are held true now, by their id. */
    Map<String, Contribution> open(Connection connection, String recordId) throws SQLException {
        Map<String, Contribution> open = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN)) {
            Sql.bind(select, List.of(recordId, Sql.STILL));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String id = row.getString("id");
                    List<String> hosts = row.getInt("host_count") == 1
                            ? List.of(row.getString("organization_id"))
                            : hosts(connection, id);
                    open.put(id, contribution(row, hosts));
                }
            }
        }
        return open;
    }

    /** Ends rows: from this instant on the system no longer holds them true. */
    void close(Connection connection, Map<String, Contribution> rows, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE contribution SET recorded_to = ? WHERE id = ?")) {
            for (String id : rows.keySet()) {
                Sql.bind(update, List.of(at, id));
                update.addBatch();
            }
            update.executeBatch();
        }
        summarize(connection, List.copyOf(rows.values()), -1);
    }

    /** Adds rows that the system holds true from this instant on. */
    void insert(Connection connection, List<Contribution> rows, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement host = connection.prepareStatement(
                        "INSERT INTO contribution_host (contribution_id, position, organization_id) VALUES (?, ?, ?)")) {
            for (Contribution row : rows) {
                String id = Ids.next();
                Sql.bind(insert, columns(id, row, at));
                insert.addBatch();
                for (int i = 0; row.hosts().size() > 1 && i < row.hosts().size(); i++) {
                    Sql.bind(host, List.of(id, i, row.hosts().get(i)));
                    host.addBatch();
                }
            }
            insert.executeBatch();
            host.executeBatch();
        }
        summarize(connection, rows, 1);
    }

    private static void summarize(Connection connection, List<Contribution> rows, int sign) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(ADD_TO_SUMMARY)) {
            for (Contribution row : rows) {
                if (row.summarized()) {
                    String dimensions = Dimensions.write(row.dimensions());
                    Sql.bind(
                            upsert,
                            List.of(
                                    row.metric(),
                                    row.organizationId(),
                                    row.eventDate(),
                                    Dimensions.key(dimensions),
                                    dimensions,
                                    sign * row.amount(),
                                    sign));
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        }
    }

    private static List<String> hosts(Connection connection, String contributionId) throws SQLException {
        List<String> hosts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT organization_id FROM contribution_host WHERE contribution_id = ? ORDER BY position")) {
            select.setString(1, contributionId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hosts.add(row.getString(1));
                }
            }
        }
        return hosts;
    }

    private static List<Object> columns(String id, Contribution row, Instant at) {
        return List.of(
                id,
                row.metric(),
                row.definitionVersion(),
                row.organizationId(),
                row.hosts().size(),
                row.eventDate(),
                row.validFrom(),
                row.validTo(),
                row.summarized(),
                row.amount(),
                Dimensions.write(row.dimensions()),
                row.record().kind(),
                row.record().id(),
                row.record().version(),
                row.partNo(),
                at,
                Sql.STILL);
    }

    private static Contribution contribution(ResultSet row, List<String> hosts) throws SQLException {
        RecordRef record = new RecordRef(
                row.getString("record_kind"), row.getString("record_id"), row.getInt("record_version"), hosts);
        return new Contribution(
                row.getString("metric"),
                row.getInt("definition_version"),
                hosts,
                Sql.day(row, "event_date"),
                Sql.day(row, "valid_from"),
                Sql.day(row, "valid_to"),
                row.getLong("amount"),
                Dimensions.read(row.getString("dimensions")),
                record,
                row.getInt("part_no"));
    }
}
