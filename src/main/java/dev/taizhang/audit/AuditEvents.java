package dev.taizhang.audit;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds rows of the trail, the latest first. Who may see them is decided by whoever asks. */
@ApplicationScoped
public class AuditEvents {

    private final DataSource pool;
    private final Occurrences occurrences;

    AuditEvents(DataSource pool, Occurrences occurrences) {
        this.pool = pool;
        this.occurrences = occurrences;
    }

    /**
     * Which rows are wanted; null and empty do not narrow.
     *
     * @param organizations only of these; null for any, and for none
     * @param traceId of the request
     * @param from first instant
     * @param to instant before which
     */
    public record Wanted(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String resourceKind,
            @Nullable String resource,
            @Nullable Collection<String> organizations,
            @Nullable AuditOutcome outcome,
            @Nullable String traceId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** The row behind which a page begins. */
    public record Position(Instant at, String id) {}

    /** Rows by time and id, the latest first. What waits to be written is written before. */
    public List<AuditEvent> find(Wanted wanted, @Nullable Position after, int limit) {
        occurrences.write();
        Conditions conditions = new Conditions();
        conditions.add("actor_id = ?", wanted.actor());
        conditions.add("action = ?", wanted.action());
        conditions.add("resource_kind = ?", wanted.resourceKind());
        conditions.add("resource_id = ?", wanted.resource());
        conditions.add(
                "outcome = ?",
                wanted.outcome() == null ? null : wanted.outcome().name());
        conditions.add("trace_id = ?", wanted.traceId());
        conditions.add("recorded_at >= ?", wanted.from());
        conditions.add("recorded_at < ?", wanted.to());
        if (wanted.organizations() != null) {
            conditions.addAll(
                    "organization_id IN (" + Sql.placeholders(wanted.organizations()) + ")", wanted.organizations());
        }
        if (after != null) {
            conditions.addAll(
                    "recorded_at <= ? AND (recorded_at < ? OR id < ?)", List.of(after.at(), after.at(), after.id()));
        }
        try (Connection connection = pool.getConnection()) {
            return EventRows.read(connection, conditions.sql(), conditions.parametersAnd(limit));
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not be read", e);
        }
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        void add(String text, @Nullable Object parameter) {
            if (parameter != null) {
                addAll(text, List.of(parameter));
            }
        }

        void addAll(String text, Collection<?> some) {
            texts.add(text);
            parameters.addAll(some);
        }

        String sql() {
            String where = texts.isEmpty() ? "" : "WHERE " + String.join(" AND ", texts);
            return where + " ORDER BY recorded_at DESC, id DESC LIMIT ?";
        }

        List<Object> parametersAnd(int limit) {
            parameters.add(limit);
            return parameters;
        }
    }
}
