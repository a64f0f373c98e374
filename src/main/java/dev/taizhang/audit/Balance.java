package dev.taizhang.audit;

import dev.taizhang.audit.ChainReport.BrokenLink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Each row of the trail is in one batch of the chain, or waits for one. What could make up for something else is looked at by
 * itself: a batch has as many seals as rows, what waits is there, and is not sealed. Then seals and waiting rows that are as
 * many as the rows of the trail leave none over, and only if they are not, the tables are held against each other to name one.
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

    /** By the index of batches: it looks at every seal, and at no row of the trail. */
    private static final String OF_ANOTHER_SIZE = """
            SELECT b.sequence_no
              FROM audit_batch b
             WHERE b.sequence_no <= ?
               AND b.event_count <> (SELECT COUNT(*) FROM audit_seal s WHERE s.batch_no = b.sequence_no)
             ORDER BY b.sequence_no
             LIMIT 1""";

    private static final String OF_A_BATCH_AND_GONE = """
            SELECT s.event_id, s.batch_no
              FROM audit_seal s
              LEFT JOIN audit_event e ON e.id = s.event_id
             WHERE s.batch_no = ?
               AND e.id IS NULL
             LIMIT 1""";

    /** Both in the order of their keys: ids are random, and in any other order each row would be fetched from elsewhere. */
    private static final String SEALED_AND_GONE = """
            SELECT s.event_id, s.batch_no
              FROM audit_seal s FORCE INDEX (PRIMARY)
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

    private Balance() {}

    /**
     * The first row found that is in no batch that can be, or twice, or nowhere; null when there is none.
     *
     * @param last batch of the chain
     */
    static @Nullable BrokenLink broken(Connection connection, long last) throws SQLException {
        return first(
                () -> found(connection, BEFORE_THE_FIRST, Break.EVENT_ADDED, null),
                () -> found(connection, BEHIND_THE_LAST, Break.EVENT_ADDED, last),
                () -> ofAnotherSize(connection, last),
                () -> found(connection, WAITING_AND_GONE, Break.EVENT_MISSING, null),
                () -> found(connection, SEALED_AND_WAITING, Break.EVENT_ADDED, null),
                () -> addsUp(connection) ? null : leftOver(connection));
    }

    /** A batch has as many seals as rows were sealed in it, also one that this proof did not come by. */
    private static @Nullable BrokenLink ofAnotherSize(Connection connection, long last) throws SQLException {
        Long batch;
        try (PreparedStatement select = connection.prepareStatement(OF_ANOTHER_SIZE)) {
            select.setLong(1, last);
            try (ResultSet row = select.executeQuery()) {
                batch = row.next() ? row.getLong(1) : null;
            }
        }
        if (batch == null) {
            return null;
        }
        BrokenLink gone = found(connection, OF_A_BATCH_AND_GONE, Break.EVENT_MISSING, batch);
        return gone == null ? new BrokenLink(batch, null, Break.EVENT_ADDED) : gone;
    }

    private static boolean addsUp(Connection connection) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(DIFFERENCE);
                ResultSet row = count.executeQuery()) {
            return row.next() && row.getLong(1) == 0;
        }
    }

    private static @Nullable BrokenLink leftOver(Connection connection) throws SQLException {
        return first(
                () -> found(connection, SEALED_AND_GONE, Break.EVENT_MISSING, null),
                () -> found(connection, NEITHER, Break.EVENT_ADDED, null));
    }

    private static @Nullable BrokenLink first(Look... looks) throws SQLException {
        for (Look look : looks) {
            BrokenLink link = look.found();
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    /** One way to look for what is wrong. */
    private interface Look {
        @Nullable
        BrokenLink found() throws SQLException;
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
