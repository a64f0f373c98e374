package dev.taizhang.audit;

import dev.taizhang.audit.ChainReport.BrokenLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Each row of the trail is in one batch of the chain, or waits for one. Three counts show whether that is so; only when they
 * do not add up are the tables held against each other, to name a row.
 */
final class Balance {

    private static final String BEFORE_THE_FIRST =
            "SELECT event_id, batch_no FROM audit_seal WHERE batch_no < 1 ORDER BY batch_no, event_id LIMIT 1";

    private static final String BEHIND_THE_LAST =
            "SELECT event_id, batch_no FROM audit_seal WHERE batch_no > ? ORDER BY batch_no, event_id LIMIT 1";

    private static final String DIFFERENCE = """
            SELECT (SELECT COUNT(*) FROM audit_event)
                 - (SELECT COUNT(*) FROM audit_seal)
                 - (SELECT COUNT(*) FROM audit_pending)""";

    private static final String SEALED_AND_GONE = """
            SELECT s.event_id, s.batch_no
              FROM audit_seal s
              LEFT JOIN audit_event e ON e.id = s.event_id
             WHERE e.id IS NULL
             LIMIT 1""";

    private static final String WAITING_AND_GONE = """
            SELECT p.event_id, 0
              FROM audit_pending p
              LEFT JOIN audit_event e ON e.id = p.event_id
             WHERE e.id IS NULL
             LIMIT 1""";

    private static final String SEALED_AND_WAITING = """
            SELECT p.event_id, s.batch_no
              FROM audit_pending p
              JOIN audit_seal s ON s.event_id = p.event_id
             LIMIT 1""";

    private static final String NEITHER = """
            SELECT e.id, 0
              FROM audit_event e
              LEFT JOIN audit_seal s ON s.event_id = e.id
              LEFT JOIN audit_pending p ON p.event_id = e.id
             WHERE s.event_id IS NULL
               AND p.event_id IS NULL
             LIMIT 1""";

    /** What can be wrong when the counts do not add up, in the order it is looked for. */
    private static final List<Map.Entry<String, Break>> WRONG = List.of(
            Map.entry(SEALED_AND_GONE, Break.EVENT_MISSING),
            Map.entry(WAITING_AND_GONE, Break.EVENT_MISSING),
            Map.entry(SEALED_AND_WAITING, Break.EVENT_ADDED),
            Map.entry(NEITHER, Break.EVENT_ADDED));

    private Balance() {}

    /**
     * The first row found that is in no batch that can be, or twice, or nowhere; null when there is none.
     *
     * @param last batch of the chain
     */
    static @Nullable BrokenLink broken(Connection connection, long last) throws SQLException {
        BrokenLink outside = found(connection, BEFORE_THE_FIRST, Break.EVENT_ADDED, null);
        if (outside == null) {
            outside = found(connection, BEHIND_THE_LAST, Break.EVENT_ADDED, last);
        }
        return outside != null || addsUp(connection) ? outside : wrong(connection);
    }

    private static boolean addsUp(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(DIFFERENCE);
                ResultSet row = count.executeQuery()) {
            return row.next() && row.getLong(1) == 0;
        }
    }

    private static @Nullable BrokenLink wrong(Connection connection) throws SQLException {
        for (Map.Entry<String, Break> one : WRONG) {
            BrokenLink link = found(connection, one.getKey(), one.getValue(), null);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private static @Nullable BrokenLink found(Connection connection, String sql, Break reason, @Nullable Long parameter)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (parameter != null) {
                select.setLong(1, parameter);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new BrokenLink(row.getLong(2), row.getString(1), reason) : null;
            }
        }
    }
}
