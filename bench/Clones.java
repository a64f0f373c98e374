import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes many records out of one of each kind: every row that belongs to it, in whatever table, again and again under other
 * ids, other organisations and other days. Which rows belong to a record the foreign keys tell, so that a table that comes
 * later is filled too.
 */
final class Clones {

    /** Organisations that the records are spread over. */
    static final int ORGANIZATIONS = 500;

    private static final List<String> KINDS =
            List.of("MEETING", "LECTURE", "ACTIVITY", "ARTICLE", "RISK_CHECK", "FINDING", "ACTION_ITEM");

    /** Rows of these belong to a record though no foreign key says so. */
    private static final Map<String, String> WITHOUT_KEY =
            Map.of("contribution", "record_id", "article_drafter", "article_id");

    /** Terms of whole texts would be a hundred times as many rows as records; what is searched for is added by itself. */
    private static final Set<String> LEFT_OUT = Set.of("search_term", "search_document");

    private static final String ORGANIZATION = "CONCAT('bench', LPAD(MOD(n, " + ORGANIZATIONS + "), 15, '0'))";
    private static final String DAYS_LATER = " INTERVAL MOD(n * 7, 3650) - 3300 DAY";

    private final Connection connection;
    private final Map<String, String> owners;

    Clones(Connection connection) throws SQLException {
        this.connection = connection;
        this.owners = owners();
    }

    /**
     * So many records, the same number of each kind; those of the first kind have ids from {@code x0} and 18 zeros on.
     *
     * @return how many of each kind
     */
    int make(int records) throws SQLException {
        int each = records / KINDS.size();
        for (int i = 0; i < KINDS.size(); i++) {
            String template = template(KINDS.get(i));
            cloneRows("ledger_record", "id", template, i, each);
            for (Map.Entry<String, String> owner : owners.entrySet()) {
                cloneRows(owner.getKey(), owner.getValue(), template, i, each);
            }
        }
        return each;
    }

    /** The record of a kind of the demo year that counts for most, so that its clones are no lighter than real records. */
    private String template(String kind) throws SQLException {
        String sql = """
                SELECT r.id FROM ledger_record r LEFT JOIN contribution c ON c.record_id = r.id
                 WHERE r.kind = ? AND r.id NOT LIKE 'x%' AND r.version = 1
                   AND r.state NOT IN ('DRAFT', 'SUBMITTED', 'VOIDED')
                 GROUP BY r.id ORDER BY r.shared, COUNT(*) DESC, r.number LIMIT 1""";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void cloneRows(String table, String owner, String template, int kind, int each) throws SQLException {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> value(table, column, owner, kind))
                .collect(Collectors.joining(", "));
        // Rows of a template are told apart by their own id, where they have one.
        String rows = columns.contains("id") && !owner.equals("id")
                ? "(SELECT s.*, ROW_NUMBER() OVER (ORDER BY s.id) AS row_no FROM " + table + " s"
                : "(SELECT s.*, 1 AS row_no FROM " + table + " s";
        try (Statement insert = connection.createStatement()) {
            insert.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM "
                    + rows + " WHERE s." + owner + " = '" + template + "') t CROSS JOIN seq WHERE n < " + each);
        }
    }

    private static String value(String table, String column, String owner, int kind) {
        if (column.equals(owner)) {
            return "CONCAT('x" + kind + "', LPAD(n, 18, '0'))";
        }
        return switch (column) {
            case "id" ->
                "CONCAT('" + table.charAt(0) + table.charAt(table.length() - 1) + kind
                        + "', LPAD(row_no, 3, '0'), LPAD(n, 14, '0'))";
            case "organization_id" -> ORGANIZATION;
            case "number_sequence" -> "n";
            case "number_year" -> "1900";
            case "external_key" -> "NULL";
            case "title" -> "CONCAT(t.title, n)";
            case "title_key" -> "LPAD(HEX(n), 30, '0')";
            case "number" -> "CONCAT('号-', n)";
            case "event_date", "placed_on", "holds_from", "due", "committed_for", "valid_from" ->
                "DATE_ADD(t." + column + "," + DAYS_LATER + ")";
            case "entered_at", "confirmed_at", "recorded_from", "brought_at", "recorded_at", "ended_at" ->
                "DATE_ADD(t." + column + "," + DAYS_LATER + ")";
            default -> "t." + column;
        };
    }

    private Map<String, String> owners() throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        String sql = """
                SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k
                  JOIN information_schema.columns c ON c.table_schema = k.table_schema AND c.table_name = k.table_name
                       AND c.column_name = k.column_name
                 WHERE k.table_schema = DATABASE() AND k.referenced_table_name = 'ledger_record'
                 ORDER BY k.table_name, c.ordinal_position""";
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                found.putIfAbsent(row.getString(1), row.getString(2));
            }
        }
        found.keySet().removeAll(LEFT_OUT);
        for (Map.Entry<String, String> other : WITHOUT_KEY.entrySet()) {
            if (!columns(other.getKey()).isEmpty()) {
                found.put(other.getKey(), other.getValue());
            }
        }
        return found;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND extra NOT LIKE '%auto_increment%' ORDER BY ordinal_position")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
