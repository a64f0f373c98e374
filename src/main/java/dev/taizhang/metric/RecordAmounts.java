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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** With a row for each host; those of contributions with one host are not kept apart. */
    private static final String ADDED = """
            SELECT c.id, c.metric, c.record_id, c.event_date, c.amount,
                   COALESCE(h.organization_id, c.organization_id) AS host
              FROM contribution c
              LEFT JOIN contribution_host h ON h.contribution_id = c.id AND c.host_count > 1
             WHERE c.event_date <= ? AND c.recorded_from <= ? AND c.recorded_to > ?
               AND c.valid_from <= ? AND c.valid_to > ?
            """;

    private static final Comparator<RecordAmount> IN_ORDER =
            Comparator.comparing(RecordAmount::on).thenComparing(RecordAmount::recordId);

    private static final int CHUNK = 500;

    private final DataSource pool;
    private final DefinitionRegistry registry;

    /** What a record adds on a day. */
    public record RecordAmount(String recordId, LocalDate on, long amount) {}

    /**
     * Records held against something.
     *
     * @param metric what they add to; null for what merely happened: then each that did adds one, on its first day
     * @param hosts only what one of these organisations holds, by id
     * @param from the first day that counts
     */
    public record Wanted(@Nullable String metric, Collection<String> recordIds, Set<String> hosts, LocalDate from) {}

    /** One contribution that counts. */
    private record Contributed(String metric, RecordAmount added, Set<String> hosts) {}

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
     * What records add from the first day that is wanted through the last day counted, first days first; for each wanted, in
     * their order. All are read together, by their records: who holds them is looked at afterwards.
     */
    public List<List<RecordAmount>> of(List<Wanted> wanted, Question question) {
        List<String> recordIds = wanted.stream()
                .flatMap(one -> one.recordIds().stream())
                .distinct()
                .toList();
        Map<String, List<Contributed>> found = read(recordIds, question);
        return wanted.stream().map(one -> of(one, found)).toList();
    }

    private List<RecordAmount> of(Wanted wanted, Map<String, List<Contributed>> found) {
        Set<String> codes =
                definitions(wanted.metric()).stream().map(Definition::code).collect(Collectors.toSet());
        List<RecordAmount> added = wanted.recordIds().stream()
                .distinct()
                .flatMap(id -> found.getOrDefault(id, List.of()).stream())
                .filter(one -> !one.added().on().isBefore(wanted.from())
                        && codes.contains(one.metric())
                        && one.hosts().stream().anyMatch(wanted.hosts()::contains))
                .map(Contributed::added)
                .sorted(IN_ORDER)
                .toList();
        return wanted.metric() == null ? firstOfEach(added) : added;
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

    private Map<String, List<Contributed>> read(List<String> recordIds, Question question) {
        Map<String, List<Contributed>> found = new HashMap<>();
        for (int from = 0; from < recordIds.size(); from += CHUNK) {
            readSome(recordIds.subList(from, Math.min(from + CHUNK, recordIds.size())), question)
                    .forEach(one -> found.computeIfAbsent(one.added().recordId(), _ -> new ArrayList<>())
                            .add(one));
        }
        return found;
    }

    private Collection<Contributed> readSome(List<String> recordIds, Question question) {
        String sql = ADDED + " AND c.record_id IN (" + Sql.placeholders(recordIds)
                + ") ORDER BY c.event_date, c.record_id, c.id";
        List<Object> parameters = new ArrayList<>(
                List.of(question.through(), question.asOf(), question.asOf(), question.through(), question.through()));
        parameters.addAll(recordIds);
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            try (ResultSet row = select.executeQuery()) {
                return contributed(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions could not be read", e);
        }
    }

    private static Collection<Contributed> contributed(ResultSet row) throws SQLException {
        Map<String, Contributed> found = new LinkedHashMap<>();
        while (row.next()) {
            String id = row.getString("id");
            Contributed one = found.get(id);
            if (one == null) {
                RecordAmount added =
                        new RecordAmount(row.getString("record_id"), Sql.day(row, "event_date"), row.getLong("amount"));
                one = new Contributed(row.getString("metric"), added, new HashSet<>());
                found.put(id, one);
            }
            one.hosts().add(row.getString("host"));
        }
        return found.values();
    }

    private static List<RecordAmount> firstOfEach(List<RecordAmount> inOrder) {
        Set<String> seen = new TreeSet<>();
        return inOrder.stream()
                .filter(added -> seen.add(added.recordId()))
                .map(added -> new RecordAmount(added.recordId(), added.on(), 1))
                .toList();
    }
}
