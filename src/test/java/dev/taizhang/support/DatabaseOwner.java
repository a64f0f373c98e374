package dev.taizhang.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whoever owns the database of the tests, and may do what the service may not. */
public final class DatabaseOwner {

    private DatabaseOwner() {}

    /** A connection that commits by itself, its times UTC as those of the service. */
    public static Connection connection() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** Whether the service works with another account. */
    public static boolean isAnother() {
        Config config = ConfigProvider.getConfig();
        return !config.getValue("quarkus.flyway.username", String.class)
                .equals(config.getValue("quarkus.datasource.username", String.class));
    }
}
