package dev.taizhang.support;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Rows that no request can make, as loaded data has them, or as they were kept before something was refused. */
public final class Rows {

    private Rows() {}

    /** The text of a migration. */
    public static String migration(String file) {
        try (InputStream in = Objects.requireNonNull(Rows.class.getResourceAsStream("/db/migration/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements of a migration, as on rows that were there before it. */
    public static void run(String statements) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements.replaceAll("(?m)^--.*$", "").split(";", -1)) {
                if (!one.isBlank()) {
                    statement.executeUpdate(one);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows; there is at least one. */
    public static void update(String sql, String... parameters) {
        try (Connection connection =
                        CDI.current().select(DataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            if (statement.executeUpdate() < 1) {
                throw new IllegalStateException("No row: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
