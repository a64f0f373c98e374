package dev.taizhang.metric;

import dev.taizhang.platform.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the contributions behind a figure, page by page, on one snapshot. */
final class TraceReader {

    private static final String COUNTED = """
            SELECT id, record_id, record_version, event_date, amount, dimensions
              FROM contribution c
             WHERE metric = ? AND event_date BETWEEN ? AND ?
               AND recorded_from <= ? AND recorded_to > ? AND valid_from <= ? AND valid_to > ?
            """;

    private final Connection connection;
    private final Question question;

    /** One contribution of a trace. */
    record Row(
            String id,
            String recordId,
            int recordVersion,
            LocalDate eventDate,
            long amount,
            Map<String, String> dimensions) {}

    /** Where the page before ended. */
    record Position(LocalDate eventDate, String id) {}

    TraceReader(Connection connection, Question question) {
        this.connection = connection;
        this.question = question;
    }

    /** So many contributions in the order of their event date and id, after a position. */
    List<Row> rows(String metric, @Nullable Position after, int limit) throws SQLException {
        String in = Sql.placeholders(question.subtree());
        // Two indexed queries instead of one with OR: what one organisation holds, and what several hold together.
        List<Row> own = rows(metric, " AND host_count = 1 AND organization_id IN (" + in + ")", after, limit);
        List<Row> shared = rows(
                metric,
                " AND summarized = FALSE AND host_count > 1 AND EXISTS (SELECT 1 FROM contribution_host h"
                        + " WHERE h.contribution_id = c.id AND h.organization_id IN (" + in + "))",
                after,
                limit);
        return Stream.concat(own.stream(), shared.stream())
                .sorted(Comparator.comparing(Row::eventDate).thenComparing(Row::id))
                .limit(limit)
                .toList();
    }

    /** Which of these records count in the figure. */
    Set<String> counted(String metric, Collection<String> recordIds) throws SQLException {
        Set<String> counted = new HashSet<>();
        if (recordIds.isEmpty()) {
            return counted;
        }
        List<Object> parameters = basis(metric);
        parameters.addAll(recordIds);
        String sql = COUNTED + " AND record_id IN (" + Sql.placeholders(recordIds) + ")";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counted.add(row.getString("record_id"));
                }
            }
        }
        return counted;
    }

    private List<Row> rows(String metric, String hosts, @Nullable Position after, int limit) throws SQLException {
        List<Object> parameters = basis(metric);
        parameters.addAll(question.subtree());
        StringBuilder sql = new StringBuilder(COUNTED).append(hosts);
        if (after != null) {
            sql.append(" AND event_date >= ? AND (event_date > ? OR id > ?)");
            parameters.addAll(List.of(after.eventDate(), after.eventDate(), after.id()));
        }
        sql.append(" ORDER BY event_date, id LIMIT ").append(limit);
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString("id"),
                            row.getString("record_id"),
                            row.getInt("record_version"),
                            Sql.day(row, "event_date"),
                            row.getLong("amount"),
                            Dimensions.read(row.getString("dimensions"))));
                }
            }
        }
        return rows;
    }

    private List<Object> basis(String metric) {
        return new ArrayList<>(List.of(
                metric,
                question.period().start(),
                question.lastDay(),
                question.asOf(),
                question.asOf(),
                question.through(),
                question.through()));
    }
}
