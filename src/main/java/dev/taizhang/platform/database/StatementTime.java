package dev.taizhang.platform.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Bounds the statements of requests: the database ends what runs longer than a client would wait. It is told when a
 * connection goes from a request to other work or back, and not otherwise: most go from one request to the next.
 */
@ApplicationScoped
class StatementTime implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(StatementTime.class);

    private static final double MILLIS = 1000.0;

    private final CurrentVertxRequest request;
    private final long limit;

    /** Connections whose statements are bounded at the moment, as long as there are such. */
    private final Cache<Connection, Boolean> bounded =
            Caffeine.newBuilder().weakKeys().build();

    StatementTime(CurrentVertxRequest request, DatabaseSettings settings) {
        this.request = request;
        this.limit = settings.statementTime().toMillis();
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        boolean wanted = limit > 0 && isForRequest();
        try {
            // What the pool hands over is made anew each time.
            Connection lasting = connection.unwrap(Connection.class);
            if (wanted != (bounded.getIfPresent(lasting) != null)) {
                bound(lasting, wanted);
            }
        } catch (SQLException e) {
            // A connection that has failed says so again to whoever asked for it.
            LOG.debugf("The time of statements could not be set: %s", e.getMessage());
        }
    }

    private void bound(Connection connection, boolean wanted) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting(wanted ? limit : 0));
        }
        if (wanted) {
            bounded.put(connection, true);
        } else {
            bounded.invalidate(connection);
        }
    }

    /** Each server reads its own half: MySQL and TiDB in milliseconds, MariaDB in seconds. */
    private static String setting(long millis) {
        return String.format(
                Locale.ROOT,
                "SET /*!50708 SESSION max_execution_time = %d */ /*M! SESSION max_statement_time = %.3f */",
                millis,
                millis / MILLIS);
    }

    private boolean isForRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }
}
