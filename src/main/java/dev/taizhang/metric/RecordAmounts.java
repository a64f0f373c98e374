package dev.taizhang.metric;

import dev.taizhang.metric.Definition.Kind;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The port of those who hold single records against something: what each adds to a figure, read from the contributions, so
 * by the definitions, as it is held true, and never twice.
 */
@ApplicationScoped
public class RecordAmounts {

    private static final String ADDED = """
            SELECT c.record_id, c.event_date, SUM(c.amount) AS amount
              FROM contribution c
             WHERE c.event_date BETWEEN ? AND ? AND c.recorded_from <= ? AND c.recorded_to > ?
               AND c.valid_from <= ? AND c.valid_to > ?
            """;

    private final DataSource pool;
    private final DefinitionRegistry registry;

    /** What a record adds on a day. */
    public record RecordAmount(String recordId, LocalDate on, long amount) {}

    RecordAmounts(DataSource pool, DefinitionRegistry registry) {
        this.pool = pool;
        this.registry = registry;
    }

    /** Whether clients hear of such a metric. */
    public boolean known(String metric) {
        return !registry.current().versions(metric).isEmpty();
    }

    /**
     * Kinds of the records that can add to a metric; none where its figure is not the sum of what its records add.
     *
     * @param metric null for what merely happened
     */
    public Set<String> kinds(@Nullable String metric) {
        return definitions(metric).stream()
                .filter(definition -> definition.kind() == Kind.SUM)
                .flatMap(definition -> definition.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What some records add to a metric from the first day of the question's period through the last day counted, first days
     * first; where there is no metric, each record that happened adds one, on its first day.
     *
     * @param hosts only what one of these organisations holds, by id
     */
    public List<RecordAmount> of(
            @Nullable String metric, Collection<String> recordIds, Set<String> hosts, Question question) {
        if (recordIds.isEmpty() || hosts.isEmpty()) {
            return List.of();
        }
        Set<String> codes = definitions(metric).stream().map(Definition::code).collect(Collectors.toSet());
        String in = Sql.placeholders(hosts);
        String sql = ADDED + " AND c.record_id IN (" + Sql.placeholders(recordIds) + ") AND c.metric IN ("
                + Sql.placeholders(codes) + ") AND ((c.host_count = 1 AND c.organization_id IN (" + in
                + ")) OR (c.host_count > 1 AND EXISTS (SELECT 1 FROM contribution_host h"
                + " WHERE h.contribution_id = c.id AND h.organization_id IN (" + in + "))))"
                + " GROUP BY c.record_id, c.event_date ORDER BY c.event_date, c.record_id";
        List<Object> parameters = new ArrayList<>(List.of(
                question.period().start(),
                question.through(),
                question.asOf(),
                question.asOf(),
                question.through(),
                question.through()));
        List.of(recordIds, codes, hosts, hosts).forEach(parameters::addAll);
        List<RecordAmount> found = read(sql, parameters);
        return metric == null ? firstOfEach(found) : found;
    }

    private List<Definition> definitions(@Nullable String metric) {
        Definitions current = registry.current();
        return metric != null
                ? current.versions(metric)
                : current.all().values().stream()
                        .flatMap(List::stream)
                        .filter(Definition::internal)
                        .toList();
    }

    private List<RecordAmount> read(String sql, List<Object> parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            List<RecordAmount> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new RecordAmount(
                            row.getString("record_id"), Sql.day(row, "event_date"), row.getLong("amount")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions could not be read", e);
        }
    }

    private static List<RecordAmount> firstOfEach(List<RecordAmount> inOrder) {
        Set<String> seen = new TreeSet<>();
        return inOrder.stream()
                .filter(added -> seen.add(added.recordId()))
                .map(added -> new RecordAmount(added.recordId(), added.on(), 1))
                .toList();
    }
}
