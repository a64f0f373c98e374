package dev.taizhang.metric;

import dev.taizhang.metric.Tally.Part;
import dev.taizhang.metric.TraceReader.Position;
import dev.taizhang.metric.TraceReader.Row;
import dev.taizhang.platform.database.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days a median is taken of: from what began in the period, wherever it is kept, to the first thing inside the subtree
 * that followed it by the last day counted. What nothing followed is left out.
 */
final class Spans {

    private static final String HELD = """
            SELECT id, record_id, record_version, event_date, dimensions FROM contribution c
             WHERE metric = ? AND event_date BETWEEN ? AND ?
               AND recorded_from <= ? AND recorded_to > ? AND valid_from <= ? AND valid_to > ?
            """;

    private static final Comparator<Row> BY_DAY =
            Comparator.comparing(Row::eventDate).thenComparing(Row::id);

    private static final int CHUNK = 500;

    private final Connection connection;
    private final Question question;

    Spans(Connection connection, Question question) {
        this.connection = connection;
        this.question = question;
    }

    /** The lengths in days, the shortest first. */
    List<Long> days(Definition definition) throws SQLException {
        return all(definition).stream().map(Row::amount).sorted().toList();
    }

    /** Ids of the records that began one. */
    Set<String> measured(Definition definition) throws SQLException {
        return all(definition).stream().map(Row::recordId).collect(Collectors.toSet());
    }

    /** What began them, each with its days, in the order of their day and id, after a position. */
    List<Row> rows(Definition definition, @Nullable Position after, int limit) throws SQLException {
        return all(definition).stream()
                .filter(row -> after == null
                        || row.eventDate().isAfter(after.eventDate())
                        || (row.eventDate().equals(after.eventDate())
                                && row.id().compareTo(after.id()) > 0))
                .limit(limit)
                .toList();
    }

    private List<Row> all(Definition definition) throws SQLException {
        if (question.lastDay().isBefore(question.period().start())) {
            return List.of();
        }
        Map<String, NavigableSet<LocalDate>> ends = ends(definition);
        List<Row> spans = new ArrayList<>();
        for (Row start : starts(definition, List.copyOf(ends.keySet()))) {
            NavigableSet<LocalDate> days = ends.getOrDefault(start.recordId(), Collections.emptyNavigableSet());
            // What lay before it did not follow it.
            @Nullable LocalDate end = days.ceiling(start.eventDate());
            if (end != null) {
                spans.add(new Row(
                        start.id(),
                        start.recordId(),
                        start.recordVersion(),
                        start.eventDate(),
                        ChronoUnit.DAYS.between(start.eventDate(), end),
                        Map.of()));
            }
        }
        spans.sort(BY_DAY);
        return spans;
    }

    /** The beginnings of what ended inside the subtree; there may be far more that did not, so these are asked for by id. */
    private List<Row> starts(Definition definition, List<String> ended) throws SQLException {
        List<Row> starts = new ArrayList<>();
        for (int from = 0; from < ended.size(); from += CHUNK) {
            List<String> chunk = ended.subList(from, Math.min(from + CHUNK, ended.size()));
            List<Object> more = new ArrayList<>(List.of(definition.records()));
            more.addAll(chunk);
            starts.addAll(rows(
                    Part.START,
                    HELD + " AND record_kind = ? AND record_id IN (" + Sql.placeholders(chunk) + ")",
                    parameters(definition, question.lastDay()),
                    more));
        }
        return starts;
    }

    /** The days on which each was followed, by the id of the record that began it. */
    private Map<String, NavigableSet<LocalDate>> ends(Definition definition) throws SQLException {
        String match = Objects.requireNonNull(
                Objects.requireNonNull(definition.counterpart()).match());
        String in = Sql.placeholders(question.subtree());
        List<Object> more = new ArrayList<>(List.of(definition.records()));
        more.addAll(question.subtree());
        Map<String, NavigableSet<LocalDate>> ends = new HashMap<>();
        // Two indexed queries instead of one with OR: what one organisation holds, and what several hold together.
        for (String hosts : List.of(
                " AND host_count = 1 AND organization_id IN (" + in + ")",
                " AND summarized = FALSE AND host_count > 1 AND EXISTS (SELECT 1 FROM contribution_host h"
                        + " WHERE h.contribution_id = c.id AND h.organization_id IN (" + in + "))")) {
            rows(Part.END, HELD + " AND record_kind <> ?" + hosts, parameters(definition, question.through()), more)
                    .forEach(
                            end -> ends.computeIfAbsent(end.dimensions().getOrDefault(match, ""), id -> new TreeSet<>())
                                    .add(end.eventDate()));
        }
        return ends;
    }

    private List<Row> rows(Part part, String sql, List<Object> parameters, List<Object> more) throws SQLException {
        parameters.addAll(more);
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Map<String, String> dimensions = Dimensions.read(row.getString("dimensions"));
                    if (part.name().equals(dimensions.get(Tally.DIMENSION))) {
                        rows.add(new Row(
                                row.getString("id"),
                                row.getString("record_id"),
                                row.getInt("record_version"),
                                Sql.day(row, "event_date"),
                                0,
                                dimensions));
                    }
                }
            }
        }
        return rows;
    }

    /** What followed may lie after the period, but never before it. */
    private List<Object> parameters(Definition definition, LocalDate last) {
        return new ArrayList<>(List.of(
                definition.code(),
                question.period().start(),
                last,
                question.asOf(),
                question.asOf(),
                question.through(),
                question.through()));
    }
}
