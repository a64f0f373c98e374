package dev.taizhang.support;

import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.platform.database.EmbeddedDatabase.Login;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database that all endpoint tests share, emptied before the application starts.
 *
 * <p>Declared as a service, so that it holds for every test and all of them share one start of the application. It is
 * the embedded server, or the one that {@code TAIZHANG_TEST_JDBC_URL} names (with {@code TAIZHANG_TEST_USERNAME} and
 * {@code TAIZHANG_TEST_PASSWORD}), whose schema is created if need be. On the embedded one the service works with an
 * account of its own, with the rights that the owner gives it; on another, where {@code TAIZHANG_TEST_OWNER_USERNAME} names
 * the owner.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "test-database");

    private @Nullable EmbeddedDatabase embedded;

    @Override
    public Map<String, String> start() {
        String url = System.getenv("TAIZHANG_TEST_JDBC_URL");
        if (url == null || url.isBlank()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
            embedded = database;
            return settings(database.url(), database.service(), database.owner());
        }
        Login service = new Login(environment("TAIZHANG_TEST_USERNAME"), environment("TAIZHANG_TEST_PASSWORD"));
        Login owner =
                new Login(environment("TAIZHANG_TEST_OWNER_USERNAME"), environment("TAIZHANG_TEST_OWNER_PASSWORD"));
        return settings(url, service, owner.user().isEmpty() ? service : owner);
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static Map<String, String> settings(String url, Login service, Login owner) {
        empty(url, owner.user(), owner.password());
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", service.user(),
                "quarkus.datasource.password", service.password(),
                "quarkus.flyway.username", owner.user(),
                "quarkus.flyway.password", owner.password());
    }

    private static void empty(String url, String user, String password) {
        String creating = url + (url.contains("?") ? "&" : "?") + "createDatabaseIfNotExist=true";
        try (Connection connection = DriverManager.getConnection(creating, user, password);
                Statement statement = connection.createStatement()) {
            empty(connection.getCatalog(), statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be prepared: " + url, e);
        }
    }

    private static void empty(String schema, Statement statement) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery("""
                SELECT table_name, table_type
                  FROM information_schema.tables
                 WHERE table_schema = DATABASE()""")) {
            while (tables.next()) {
                String kind = "VIEW".equals(tables.getString(2)) ? "VIEW" : "TABLE";
                drops.add("DROP " + kind + " `" + tables.getString(1) + "`");
            }
        }
        refuseForeign(schema, drops.isEmpty());
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        for (String drop : drops) {
            statement.execute(drop);
        }
    }

    /** A mistyped address must not cost anybody their records. */
    private static void refuseForeign(String schema, boolean isEmpty) {
        boolean ours = System.getenv("TAIZHANG_TEST_JDBC_URL") == null
                || schema.toLowerCase(Locale.ROOT).contains("test");
        if (!ours && !isEmpty) {
            throw new IllegalStateException("The schema " + schema
                    + " holds tables and its name does not say 'test'; the tests would empty it, so they refuse.");
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
