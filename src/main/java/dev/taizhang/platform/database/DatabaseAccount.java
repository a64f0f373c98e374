package dev.taizhang.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An account of the database.
 *
 * @param host from where it comes, as the database matches it
 */
record DatabaseAccount(String name, String host) {

    /** The one that a connection has signed in with. */
    static DatabaseAccount of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String account = row.getString(1);
            int at = account.lastIndexOf('@');
            return new DatabaseAccount(account.substring(0, at), account.substring(at + 1));
        }
    }

    /** As it stands in a statement. */
    String quoted() {
        return quoted(name) + "@" + quoted(host);
    }

    /** As {@code information_schema} names it. */
    String grantee() {
        return "'" + name + "'@'" + host + "'";
    }

    /** A name as it stands in a statement. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
