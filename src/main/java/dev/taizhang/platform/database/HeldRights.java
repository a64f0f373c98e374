package dev.taizhang.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account was given on tables of a schema, by name: what can be given and taken, not all that it may do. */
record HeldRights(DatabaseAccount account, Map<String, Set<TableRight>> onTables) {

    private static final String TABLES = """
            SELECT table_name
              FROM information_schema.tables
             WHERE table_schema = DATABASE()
               AND table_type = 'BASE TABLE'""";

    private static final String ON_TABLES = """
            SELECT table_name, privilege_type
              FROM information_schema.table_privileges
             WHERE table_schema = DATABASE()
               AND grantee = ?""";

    /** Of the account that the connection has signed in with. */
    static HeldRights of(Connection connection, DatabaseAccount account) throws SQLException {
        Map<String, Set<TableRight>> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(ON_TABLES)) {
            select.setString(1, account.grantee());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Set<TableRight> rights =
                            found.computeIfAbsent(rows.getString(1), _ -> EnumSet.noneOf(TableRight.class));
                    String name = rows.getString(2);
                    Arrays.stream(TableRight.values())
                            .filter(right -> right.name().equals(name))
                            .forEach(rights::add);
                }
            }
        }
        return new HeldRights(account, found);
    }

    /** Tables of the schema that a connection is in. */
    static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** Grants what is wanted and not held, takes away what is held and not wanted, and touches nothing else. */
    void bring(Connection owner, Map<String, Set<TableRight>> wanted) throws SQLException {
        List<String> statements = new ArrayList<>();
        String schema = DatabaseAccount.quoted(owner.getCatalog());
        wanted.forEach((table, rights) -> {
            Set<TableRight> held = onTables.getOrDefault(table, Set.of());
            String on = " ON " + schema + "." + DatabaseAccount.quoted(table);
            if (!held.containsAll(rights)) {
                statements.add("GRANT " + words(rights, held) + on + " TO " + account.quoted());
            }
            if (!rights.containsAll(held)) {
                statements.add("REVOKE " + words(held, rights) + on + " FROM " + account.quoted());
            }
        });
        try (Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String words(Set<TableRight> some, Set<TableRight> butNot) {
        return some.stream()
                .filter(right -> !butNot.contains(right))
                .sorted(Comparator.naturalOrder())
                .map(TableRight::name)
                .collect(Collectors.joining(", "));
    }
}
