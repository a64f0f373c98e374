package dev.taizhang.metric;

import dev.taizhang.platform.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds figures up on one snapshot.
 *
 * <p>As of the present the sums kept in step are read, and the few contributions they do not hold (several hosts, or an
 * end) one by one. As of the past the contributions themselves are summed by the database; again those with several
 * hosts one by one, since each counts once in a subtree however many of its hosts it holds.
 */
final class FigureReader {

    /** What a figure is broken down by. */
    enum Axis {
        DIMENSIONS("dimensions"),
        MONTH("EXTRACT(YEAR_MONTH FROM event_date)"),
        ORGANIZATION("organization_id");

        private final String expression;

        Axis(String expression) {
            this.expression = expression;
        }
    }

    private static final String HELD =
            " AND recorded_from <= ? AND recorded_to > ? AND valid_from <= ? AND valid_to > ?";

    private final Connection connection;
    private final Question question;
    private final boolean current;

    /**
     * Reads for one question.
     *
     * @param current whether nothing was recorded after the question's instant on this snapshot
     */
    FigureReader(Connection connection, Question question, boolean current) {
        this.connection = connection;
        this.question = question;
        this.current = current;
    }

    /** The sums of a metric; months and organisations only where asked for. */
    Sums read(String metric, Set<Axis> wanted) throws SQLException {
        Sums sums = new Sums();
        if (question.lastDay().isBefore(question.period().start())) {
            return sums;
        }
        Set<Axis> axes = EnumSet.of(Axis.DIMENSIONS);
        axes.addAll(wanted);
        for (Axis axis : axes) {
            readGrouped(sums, metric, axis);
        }
        readOneByOne(sums, metric, axes);
        return sums;
    }

    private void readGrouped(Sums sums, String metric, Axis axis) throws SQLException {
        String from = current
                ? "SUM(amount), SUM(contributions) FROM metric_summary WHERE metric = ?"
                : "SUM(amount), COUNT(*) FROM contribution WHERE host_count = 1 AND metric = ?";
        String sql = "SELECT " + axis.expression + ", " + from + " AND organization_id IN ("
                + Sql.placeholders(question.subtree()) + ") AND event_date BETWEEN ? AND ?"
                + (current ? "" : HELD) + " GROUP BY " + axis.expression;
        List<Object> parameters = new ArrayList<>(List.of(metric));
        parameters.addAll(question.subtree());
        parameters.addAll(List.of(question.period().start(), question.lastDay()));
        if (!current) {
            parameters.addAll(held());
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    addGroup(sums, axis, row);
                }
            }
        }
    }

    private static void addGroup(Sums sums, Axis axis, ResultSet row) throws SQLException {
        long amount = row.getLong(2);
        long count = row.getLong(3);
        if (count == 0) {
            return;
        }
        switch (axis) {
            case DIMENSIONS -> {
                sums.addTotal(amount, count);
                sums.addDimensions(Dimensions.read(row.getString(1)), amount);
            }
            case MONTH -> {
                int month = row.getInt(1);
                sums.addMonth(YearMonth.of(month / 100, month % 100), amount);
            }
            case ORGANIZATION -> sums.addOrganization(row.getString(1), amount);
        }
    }

    /** The rows the grouped query left out. */
    private void readOneByOne(Sums sums, String metric, Set<Axis> axes) throws SQLException {
        String in = Sql.placeholders(question.subtree());
        String sql = """
                SELECT c.id, c.organization_id, c.event_date, c.amount, c.dimensions
                  FROM contribution c
                 WHERE c.metric = ? AND c.summarized = FALSE AND c.event_date BETWEEN ? AND ?
                """
                + HELD + (current ? "" : " AND c.host_count > 1")
                + " AND (c.organization_id IN (" + in + ") OR EXISTS (SELECT 1 FROM contribution_host h"
                + " WHERE h.contribution_id = c.id AND h.organization_id IN (" + in + ")))";
        List<Object> parameters =
                new ArrayList<>(List.of(metric, question.period().start(), question.lastDay()));
        parameters.addAll(held());
        parameters.addAll(question.subtree());
        parameters.addAll(question.subtree());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    addRow(sums, axes, row);
                }
            }
        }
    }

    private void addRow(Sums sums, Set<Axis> axes, ResultSet row) throws SQLException {
        long amount = row.getLong("amount");
        LocalDate day = Sql.day(row, "event_date");
        Map<String, String> dimensions = Dimensions.read(row.getString("dimensions"));
        sums.addTotal(amount, 1);
        sums.addDimensions(dimensions, amount);
        if (axes.contains(Axis.MONTH)) {
            sums.addMonth(YearMonth.from(day), amount);
        }
        if (axes.contains(Axis.ORGANIZATION)) {
            String lead = row.getString("organization_id");
            String inside = question.subtree().contains(lead) ? lead : firstHostInside(row.getString("id"));
            sums.addOrganization(inside, amount);
        }
    }

    /** The first co-host inside the subtree, which the event belongs to where its lead is outside. */
    private String firstHostInside(String contributionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT organization_id FROM contribution_host WHERE contribution_id = ? ORDER BY position")) {
            select.setString(1, contributionId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (question.subtree().contains(row.getString(1))) {
                        return row.getString(1);
                    }
                }
            }
        }
        throw new IllegalStateException("A contribution without a host inside the subtree was selected");
    }

    /** The organisations of the subtree that hold something together with others. */
    Set<String> coHosts(String metric) throws SQLException {
        Set<String> hosts = new HashSet<>();
        String sql = """
                SELECT DISTINCT h.organization_id FROM contribution c
                  JOIN contribution_host h ON h.contribution_id = c.id
                 WHERE c.metric = ? AND c.summarized = FALSE AND c.event_date BETWEEN ? AND ?
                """ + HELD + " AND h.organization_id IN (" + Sql.placeholders(question.subtree()) + ")";
        List<Object> parameters =
                new ArrayList<>(List.of(metric, question.period().start(), question.lastDay()));
        parameters.addAll(held());
        parameters.addAll(question.subtree());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hosts.add(row.getString(1));
                }
            }
        }
        return hosts;
    }

    private List<Object> held() {
        return List.of(question.asOf(), question.asOf(), question.through(), question.through());
    }
}
