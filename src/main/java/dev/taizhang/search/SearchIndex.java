package dev.taizhang.search;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Which records hold which terms, one row for each. It is written in the transaction that changes a record and under the
 * lock of that record; only the terms that differ are touched.
 */
@ApplicationScoped
public class SearchIndex {

    /** Counted up when terms or keys are made in another way, so that all records are indexed again. */
    static final int VERSION = 2;

    private static final String KNOWN = "SELECT index_version, terms FROM search_document WHERE record_id = ?";

    private static final String KEEP = """
            INSERT INTO search_document (record_id, index_version, terms) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE index_version = VALUES(index_version), terms = VALUES(terms)
            """;

    private static final String ADD = """
            INSERT INTO search_term (term, kind, record_id, weight) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE weight = VALUES(weight)
            """;

    private static final String REMOVE = "DELETE FROM search_term WHERE term = ? AND kind = ? AND record_id = ?";

    /** Records without an entry of this version, in the order of their id. */
    private static final String MISSING = """
            SELECT r.id
              FROM ledger_record r
              LEFT JOIN search_document d ON d.record_id = r.id AND d.index_version = ?
             WHERE r.id > ? AND d.record_id IS NULL
             ORDER BY r.id
             LIMIT ?
            """;

    private static final Known NOTHING = new Known(0, Map.of());

    private final DataSource pool;

    /** What the index holds of a record, and the version of the index it is from. */
    private record Known(int version, Map<String, Integer> terms) {}

    SearchIndex(DataSource pool) {
        this.pool = pool;
    }

    /** Makes a record findable by what it says now, and by nothing that it said before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(String kind, String recordId, SearchText text) {
        Map<String, Integer> terms = Terms.of(text);
        try (Connection connection = pool.getConnection()) {
            Known known = known(connection, recordId);
            if (known.version() == VERSION && known.terms().equals(terms)) {
                return;
            }
            remove(connection, kind, recordId, known.terms(), terms);
            add(connection, kind, recordId, known.terms(), terms);
            keep(connection, recordId, terms);
        } catch (SQLException e) {
            throw new IllegalStateException("The index could not be written", e);
        }
    }

    /** So many ids of records after one that are not indexed in the way of now. */
    @Transactional
    public List<String> missing(String afterId, int limit) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(MISSING)) {
            Sql.bind(select, List.of(VERSION, afterId, limit));
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("The records to be indexed could not be read", e);
        }
    }

    private static Known known(Connection connection, String recordId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setString(1, recordId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Known(row.getInt(1), read(row.getString(2))) : NOTHING;
            }
        }
    }

    private static void remove(
            Connection connection, String kind, String recordId, Map<String, Integer> known, Map<String, Integer> terms)
            throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            for (String term : known.keySet()) {
                if (!terms.containsKey(term)) {
                    Sql.bind(delete, List.of(term, kind, recordId));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }

    private static void add(
            Connection connection, String kind, String recordId, Map<String, Integer> known, Map<String, Integer> terms)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Map.Entry<String, Integer> term : terms.entrySet()) {
                if (!Objects.equals(known.get(term.getKey()), term.getValue())) {
                    Sql.bind(insert, List.of(term.getKey(), kind, recordId, term.getValue()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void keep(Connection connection, String recordId, Map<String, Integer> terms) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            Sql.bind(upsert, List.of(recordId, VERSION, written(terms)));
            upsert.executeUpdate();
        }
    }

    /** No term holds a space or a line break. */
    private static String written(Map<String, Integer> terms) {
        return terms.entrySet().stream()
                .map(term -> term.getValue() + " " + term.getKey())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Integer> read(String written) {
        Map<String, Integer> terms = new TreeMap<>();
        written.lines().forEach(line -> {
            int space = line.indexOf(' ');
            terms.put(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
        });
        return terms;
    }
}
