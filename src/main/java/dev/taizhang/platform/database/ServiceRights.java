package dev.taizhang.platform.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Gives the account that the service works with its rights, table by table, once the schema has been migrated by another
 * account that owns it: everything on most tables, less on {@link RestrictedTables}, and reading alone on the list of
 * migrations. So a new table comes with its rights. Where one account does both, there is nothing to give, and the
 * database refuses the service nothing; a line of the log says so, as of everything else that an account holds beyond.
 */
@ApplicationScoped
class ServiceRights implements FlywayConfigurationCustomizer {

    private static final Logger LOG = Logger.getLogger(ServiceRights.class);
    private static final Set<TableRight> ALL = Set.of(TableRight.values());

    private final DataSource pool;
    private final Map<String, Set<TableRight>> restricted = new HashMap<>();

    ServiceRights(DataSource pool, @Any Instance<RestrictedTables> rooms) {
        this.pool = pool;
        rooms.forEach(room -> restricted.putAll(room.rights()));
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        restricted.put(configuration.getTable(), Set.of());
        configuration.callbacks(new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                give(context.getConnection());
            }
        });
    }

    private void give(Connection owner) {
        try (Connection service = pool.getConnection()) {
            Map<String, Set<TableRight>> wanted = wanted(owner);
            DatabaseAccount account = DatabaseAccount.of(service);
            if (!account.equals(DatabaseAccount.of(owner))) {
                HeldRights.of(service, account).bring(owner, wanted);
            }
            warn(service, wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("The service's database account could not be given its rights", e);
        }
    }

    /** That a server does not say what an account holds keeps nobody from working with it. */
    private static void warn(Connection service, Map<String, Set<TableRight>> wanted) {
        try {
            List<String> beyond = BeyondRights.of(service, wanted);
            if (!beyond.isEmpty()) {
                LOG.warnf(
                        "The database account of the service holds more than it needs, and may change its own trail: %s;"
                                + " deploy/runbook.md says how to give it less",
                        beyond);
            }
        } catch (SQLException e) {
            LOG.warn(
                    "Whether the database account of the service holds more than it needs, the database does not say",
                    e);
        }
    }

    /** By table of the schema. */
    private Map<String, Set<TableRight>> wanted(Connection owner) throws SQLException {
        Map<String, Set<TableRight>> wanted = new TreeMap<>();
        for (String table : HeldRights.tables(owner)) {
            Set<TableRight> rights = EnumSet.noneOf(TableRight.class);
            rights.addAll(restricted.getOrDefault(table, ALL));
            wanted.put(table, rights);
        }
        return wanted;
    }
}
