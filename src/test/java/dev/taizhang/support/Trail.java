package dev.taizhang.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the trail says was there before a change and after it. */
public final class Trail {

    private Trail() {}

    /** Digests of the content, as they stand in one event. */
    public record Digests(@Nullable String before, @Nullable String after) {}

    /** Those of an action at what has this id, in the order they were written. */
    public static List<Digests> of(DataSource database, String action, String resource) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT before_digest, after_digest"
                        + " FROM audit_event WHERE action = ? AND resource_id = ? ORDER BY id")) {
            select.setString(1, action);
            select.setString(2, resource);
            List<Digests> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Digests(row.getString(1), row.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
