package dev.taizhang.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taizhang.platform.database.Sql;
import dev.taizhang.platform.revision.Revisions;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Publishes the definitions that come with this release and hands out all that were ever published.
 *
 * <p>A published version never changes: a release that says something else under the same version does not start.
 */
@ApplicationScoped
public class DefinitionRegistry {

    /** Scope whose revision counts the publications. */
    public static final String SCOPE = "~definitions";

    private static final List<String> FILES =
            List.of("meetings", "lectures", "articles", "activities", "risk", "follow-up", "duties");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource pool;
    private final Revisions revisions;
    private volatile Known known = new Known(-1, new Definitions(List.of()));

    /** The definitions as of a revision of theirs. */
    private record Known(long revision, Definitions definitions) {}

    DefinitionRegistry(DataSource pool, Revisions revisions) {
        this.pool = pool;
        this.revisions = revisions;
    }

    @Transactional
    void publish(@Observes @Priority(100) StartupEvent event) {
        Map<String, String> shipped = shipped();
        try (Connection connection = pool.getConnection()) {
            Map<String, String> published = published(connection);
            if (!published.keySet().containsAll(shipped.keySet())) {
                // The row of the definitions is the lock: of several replicas starting at once, one publishes.
                Instant at = revisions.record(List.of(SCOPE)).at();
                published = published(connection);
                for (Map.Entry<String, String> entry : shipped.entrySet()) {
                    if (published.putIfAbsent(entry.getKey(), entry.getValue()) == null) {
                        insert(connection, definition(entry.getValue()), entry.getValue(), at);
                    }
                }
            }
            requireUnchanged(shipped, published);
            know(connection, "");
        } catch (SQLException e) {
            throw new IllegalStateException("The definitions could not be published", e);
        }
    }

    private static void requireUnchanged(Map<String, String> shipped, Map<String, String> published) {
        shipped.forEach((name, body) -> {
            if (!body.equals(published.get(name))) {
                throw new IllegalStateException(
                        "Definition " + name + " was published with another content; give it a new version instead.");
            }
        });
    }

    /** All published definitions, as far as this replica has heard of them. */
    public Definitions current() {
        return known.definitions();
    }

    /**
     * All published definitions, of which none is published until the running transaction ends: what it writes is
     * translated by them even where another replica has published more since this one started.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Definitions settled() {
        try (Connection connection = pool.getConnection()) {
            return know(connection, " LOCK IN SHARE MODE").definitions();
        } catch (SQLException e) {
            throw new IllegalStateException("The definitions could not be read", e);
        }
    }

    /** Hears of what other replicas have published; answers the revision of the definitions that {@link #current} now gives. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long refresh() {
        try (Connection connection = pool.getConnection()) {
            return know(connection, "").revision();
        } catch (SQLException e) {
            throw new IllegalStateException("The definitions could not be read", e);
        }
    }

    private Known know(Connection connection, String locking) throws SQLException {
        // The revision first: what is published in between is then read now and once more.
        long revision = revision(connection, locking);
        Known before = known;
        if (before.revision() == revision) {
            return before;
        }
        Known now = new Known(
                revision,
                new Definitions(published(connection).values().stream()
                        .map(DefinitionRegistry::definition)
                        .toList()));
        known = now;
        return now;
    }

    private static long revision(Connection connection, String locking) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT revision FROM revision WHERE scope_key = ?" + locking)) {
            select.setString(1, SCOPE);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No such scope: " + SCOPE);
                }
                return row.getLong(1);
            }
        }
    }

    private static Map<String, String> shipped() {
        Map<String, String> shipped = new HashMap<>();
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(
                    DefinitionRegistry.class.getResourceAsStream("/metrics/" + file + ".json"), file)) {
                for (JsonNode node : JSON.readTree(in)) {
                    String body = JSON.writeValueAsString(node);
                    Definition definition = definition(body);
                    shipped.put(definition.code() + " v" + definition.version(), body);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The definitions in " + file + " cannot be read", e);
            }
        }
        return shipped;
    }

    private static Map<String, String> published(Connection connection) throws SQLException {
        Map<String, String> published = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT code, version, body FROM metric_definition");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                published.put(row.getString("code") + " v" + row.getInt("version"), row.getString("body"));
            }
        }
        return published;
    }

    private static void insert(Connection connection, Definition definition, String body, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO metric_definition (code, version, effective_from, published_at, body) VALUES (?, ?, ?, ?, ?)")) {
            Sql.bind(
                    insert,
                    new ArrayList<>(
                            List.of(definition.code(), definition.version(), definition.effectiveFrom(), at, body)));
            insert.executeUpdate();
        }
    }

    private static Definition definition(String body) {
        try {
            return JSON.readValue(body, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a definition: " + body, e);
        }
    }
}
