package dev.taizhang.platform.sample;

import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Keeps samples as rows, so that a test can see whether a transaction took effect. */
@ApplicationScoped
public class SampleStore {

    private static final String LIMIT =
            "SET /*!50708 SESSION max_execution_time = %d */ /*M! SESSION max_statement_time = %d */";

    private final EntityManager entities;
    private final DataSource pool;
    private volatile Runnable whileAdding = () -> {};

    SampleStore(EntityManager entities, DataSource pool) {
        this.entities = entities;
        this.pool = pool;
    }

    @Transactional
    public String add(String title) {
        String id = Ids.next();
        entities.createNativeQuery("INSERT INTO setting (setting_key, setting_value) VALUES (:id, :title)")
                .setParameter("id", id)
                .setParameter("title", title)
                .executeUpdate();
        whileAdding.run();
        return id;
    }

    @Transactional
    public long count(String title) {
        return ((Number) entities.createNativeQuery("SELECT COUNT(*) FROM setting WHERE setting_value = :title")
                        .setParameter("title", title)
                        .getSingleResult())
                .longValue();
    }

    /** For how long a statement may run on the connection that work of this kind is given, in seconds; 0: without bound. */
    @Transactional
    public String statementTime() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT /*!50708 @@max_execution_time / 1000 */ /*M! @@max_statement_time */")) {
            row.next();
            return Integer.toString(row.getBigDecimal(1).intValueExact());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a sample and then asks what takes half a minute, where a second is left. */
    @Transactional
    public String endless(String title) {
        add(title);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(String.format(LIMIT, 1000, 1));
            try {
                statement.executeQuery("SELECT COUNT(*) FROM setting WHERE SLEEP(30) = 0");
                return title;
            } finally {
                statement.execute(String.format(LIMIT, 60_000, 60));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on writing when the time of its transaction is over. */
    @Transactional
    @TransactionConfiguration(timeout = 1)
    public String overdue(String title) {
        add(title);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT SLEEP(3)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return add(title);
    }

    /** Runs inside the transaction of each sample added from now on. */
    public void whileAdding(Runnable work) {
        this.whileAdding = work;
    }
}
