package dev.taizhang.support;

import dev.taizhang.shared.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the trail says was there before a change and after it. */
public final class Trail {

    private Trail() {}

    /** Digests of the content, as they stand in one event. */
    public record Digests(@Nullable String before, @Nullable String after) {}

    /** What a step of a record leaves, by what was before it, by its name without the kind, and by what it told. */
    public static Digests step(@Nullable String before, String action, @Nullable String... told) {
        List<@Nullable String> whole = new ArrayList<>();
        whole.add(before);
        whole.add(action);
        whole.addAll(Arrays.asList(told));
        return new Digests(before, Digest.ofAll(whole));
    }

    /** Digest of what a record says in its latest version. */
    public static String document(DataSource database, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT content FROM record_version WHERE record_id = ? ORDER BY version DESC LIMIT 1")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException(id);
                }
                return Digest.sha256(row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of an action at what has this id, in the order they were written. */
    public static List<Digests> of(DataSource database, String action, String resource) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT before_digest, after_digest"
                        + " FROM audit_event WHERE action = ? AND resource_id = ? ORDER BY recorded_at")) {
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
