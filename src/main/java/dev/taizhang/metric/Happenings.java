package dev.taizhang.metric;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The port of those who hold what happened against something: what confirmed records say happened, read from the
 * contributions of the internal definitions, so by index and on both time axes.
 */
@ApplicationScoped
public class Happenings {

    private static final int CHUNK = 500;

    private static final String HELD =
            " AND c.recorded_from <= ? AND c.recorded_to > ? AND c.valid_from <= ? AND c.valid_to > ?";

    private static final String COLUMNS =
            ".organization_id AS host, c.event_date, c.record_id, c.record_version, c.part_no, c.recorded_from, c.dimensions";

    /** What several organisations held together is read through its hosts, so that each of them has it. */
    private static final String SHARED = "SELECT h" + COLUMNS + """
             FROM contribution c JOIN contribution_host h ON h.contribution_id = c.id
            WHERE c.metric = ? AND c.summarized = FALSE AND c.host_count > 1 AND c.event_date BETWEEN ? AND ?
            """ + HELD + " AND h.organization_id IN (";

    private static final String OWN = "SELECT c" + COLUMNS + """
             FROM contribution c
            WHERE c.metric = ? AND c.host_count = 1 AND c.event_date BETWEEN ? AND ?
            """ + HELD + " AND c.organization_id IN (";

    private static final String BEFORE = """
            SELECT c.record_id, c.event_date, c.dimensions FROM contribution c
             WHERE c.metric = ? AND c.event_date < ?
            """ + HELD + " AND c.record_id IN (";

    private static final String KNOWN = """
            SELECT record_id, MIN(recorded_from) AS known FROM contribution
             WHERE event_date BETWEEN ? AND ? AND recorded_from <= ? AND record_id IN (
            """;

    /**
     * Something that happened, as one of its hosts has it.
     *
     * @param organizationId the host
     * @param recordedFrom since when the system has held it true as it is
     * @param values all values of each attribute that may be asked for; none where there is none
     */
    public record Happening(
            String organizationId,
            LocalDate on,
            String recordId,
            int recordVersion,
            int partNo,
            Instant recordedFrom,
            Map<String, Set<String>> values) {

        public Happening {
            values = Map.copyOf(values);
        }

        /** Whether the attribute has one of these values. */
        public boolean has(String attribute, Collection<String> anyOf) {
            return values.getOrDefault(attribute, Set.of()).stream().anyMatch(anyOf::contains);
        }
    }

    /**
     * Which of them are looked at.
     *
     * @param organizations their hosts, by id
     * @param to the last day on which it happened; none after {@code through}
     * @param through the last day counted, by which withdrawals take effect
     */
    public record Window(
            String recordKind,
            Collection<String> organizations,
            LocalDate from,
            LocalDate to,
            LocalDate through,
            Instant asOf) {}

    /** What happened in a window, read once for all who want some of it. */
    public Happened in(Connection connection, Window window) throws SQLException {
        List<Happening> found = new ArrayList<>();
        List<String> organizations = List.copyOf(window.organizations());
        for (int from = 0; from < organizations.size(); from += CHUNK) {
            List<String> chunk = organizations.subList(from, Math.min(from + CHUNK, organizations.size()));
            found.addAll(read(connection, OWN, window, chunk));
            found.addAll(read(connection, SHARED, window, chunk));
        }
        Set<String> inParts = found.stream()
                .filter(happening -> happening.partNo() > 0)
                .map(Happening::recordId)
                .collect(Collectors.toSet());
        return new Happened(found, before(connection, window, List.copyOf(inParts)));
    }

    /** Since when the system has known that these records happened in a span, as far as it knew at an instant. */
    public Map<String, Instant> knownSince(
            Connection connection, Collection<String> recordIds, LocalDate from, LocalDate to, Instant asOf)
            throws SQLException {
        Map<String, Instant> known = new HashMap<>();
        if (recordIds.isEmpty()) {
            return known;
        }
        List<Object> parameters = new ArrayList<>(List.of(from, to, asOf));
        parameters.addAll(recordIds);
        String sql = KNOWN + Sql.placeholders(recordIds) + ") GROUP BY record_id";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString("record_id"), Sql.instant(row, "known"));
                }
            }
        }
        return known;
    }

    /** The parts of these records that happened before the window, whoever held them. */
    private static List<Happening> before(Connection connection, Window window, List<String> recordIds)
            throws SQLException {
        List<Happening> before = new ArrayList<>();
        for (int from = 0; from < recordIds.size(); from += CHUNK) {
            List<String> chunk = recordIds.subList(from, Math.min(from + CHUNK, recordIds.size()));
            List<Object> parameters = new ArrayList<>(List.of(metric(window), window.from()));
            parameters.addAll(held(window));
            parameters.addAll(chunk);
            try (PreparedStatement select = connection.prepareStatement(BEFORE + Sql.placeholders(chunk) + ")")) {
                Sql.bind(select, parameters);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        before.add(new Happening(
                                "",
                                Sql.day(row, "event_date"),
                                row.getString("record_id"),
                                0,
                                1,
                                Instant.EPOCH,
                                values(row.getString("dimensions"))));
                    }
                }
            }
        }
        return before;
    }

    private static List<Happening> read(Connection connection, String sql, Window window, List<String> chunk)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(metric(window), window.from(), window.to()));
        parameters.addAll(held(window));
        parameters.addAll(chunk);
        List<Happening> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql + Sql.placeholders(chunk) + ")")) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Happening(
                            row.getString("host"),
                            Sql.day(row, "event_date"),
                            row.getString("record_id"),
                            row.getInt("record_version"),
                            row.getInt("part_no"),
                            Sql.instant(row, "recorded_from"),
                            values(row.getString("dimensions"))));
                }
            }
        }
        return found;
    }

    private static String metric(Window window) {
        return "DUTY_EVENT_" + window.recordKind();
    }

    private static List<Object> held(Window window) {
        return List.of(window.asOf(), window.asOf(), window.through(), window.through());
    }

    private static Map<String, Set<String>> values(String dimensions) {
        Map<String, Set<String>> values = new HashMap<>();
        Dimensions.read(dimensions).forEach((name, all) -> values.put(name, Set.of(all.split(Definition.SEPARATOR))));
        return values;
    }
}
