package dev.taizhang.platform.sample;

import dev.taizhang.shared.Ids;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    /** How many statements the database works on at the moment that name the title. */
    @Transactional
    public long running(String title) {
        return ((Number) entities.createNativeQuery("""
                        SELECT COUNT(*)
                          FROM information_schema.processlist
                         WHERE info LIKE CONCAT('%', :title, '%') AND id <> CONNECTION_ID()""")
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

    /** Goes on when the time of its transaction is over, in the middle of a statement or between two. */
    @Transactional
    @TransactionConfiguration(timeout = 1)
    public String overdue(String title) {
        add(title);
        try (Connection connection = pool.getConnection()) {
            if (title.startsWith("overdue-write")) {
                write(connection, title);
            } else if (title.startsWith("overdue-batch")) {
                writeSeveral(connection, title);
            } else if (title.startsWith("overdue-query")) {
                entities.createNativeQuery(
                                "INSERT INTO setting (setting_key, setting_value) SELECT :id, CONCAT(:title, SLEEP(30))")
                        .setParameter("id", Ids.next())
                        .setParameter("title", title)
                        .executeUpdate();
            } else if (title.startsWith("overdue-same")) {
                goOn(connection, title);
            } else {
                read(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return add(title);
    }

    /** Ends without an error when it is interrupted. */
    private static void read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT SLEEP(3)");
        }
    }

    /** Comes back to a statement that it has used before. */
    private static void goOn(Connection connection, String title) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO setting (setting_key, setting_value) VALUES (?, ?)")) {
            statement.setString(1, Ids.next());
            statement.setString(2, title);
            statement.executeUpdate();
            read(connection);
            statement.setString(1, Ids.next());
            statement.executeUpdate();
        }
    }

    private static void write(Connection connection, String title) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE setting SET setting_value = '' WHERE setting_value = ? AND SLEEP(30) = 0")) {
            statement.setString(1, title);
            statement.executeUpdate();
        }
    }

    private static void writeSeveral(Connection connection, String title) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO setting (setting_key, setting_value) VALUES (?, CONCAT(?, SLEEP(30)))")) {
            for (int i = 0; i < 3; i++) {
                statement.setString(1, Ids.next());
                statement.setString(2, title);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Runs inside the transaction of each sample added from now on. */
    public void whileAdding(Runnable work) {
        this.whileAdding = work;
    }
}
