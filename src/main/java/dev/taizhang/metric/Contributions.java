package dev.taizhang.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The port of the ledgers: tells the figures what a record now says. */
@ApplicationScoped
public class Contributions {

    /** Scope whose revision counts the changes of records that figures of any organisation rest on. */
    public static final String EVERYWHERE = "~everywhere";

    private final ContributionStore store;
    private final DefinitionRegistry registry;
    private final DataSource pool;

    Contributions(ContributionStore store, DefinitionRegistry registry, DataSource pool) {
        this.store = store;
        this.registry = registry;
        this.pool = pool;
    }

    /**
     * Makes the contributions of a record those of these facts, in the running transaction: rows that still hold stay,
     * the others are closed, new ones are opened, and the sums follow.
     *
     * @param facts what the confirmed version says; empty for a record that no longer counts
     * @param recordedAt recorded time of the change
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replace(RecordRef record, List<Fact> facts, Instant recordedAt) {
        List<Contribution> wanted = new ArrayList<>(new Translation(registry.settled()).of(record, facts));
        try (Connection connection = pool.getConnection()) {
            Map<String, Contribution> ended = new LinkedHashMap<>(store.open(connection, record.id()));
            ended.values().removeIf(wanted::remove);
            store.close(connection, ended, recordedAt);
            store.insert(connection, wanted, recordedAt);
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions could not be written", e);
        }
    }

    /** Whether the contributions of a record are others than those of these facts. */
    boolean differ(RecordRef record, List<Fact> facts) {
        List<Contribution> wanted = new ArrayList<>(new Translation(registry.current()).of(record, facts));
        try (Connection connection = pool.getConnection()) {
            for (Contribution held : store.open(connection, record.id()).values()) {
                if (!wanted.remove(held)) {
                    return true;
                }
            }
            return !wanted.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("The contributions could not be read", e);
        }
    }
}
