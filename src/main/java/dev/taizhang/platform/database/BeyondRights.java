package dev.taizhang.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an account holds beyond what it needs, judged from the grants that the database shows it, of roles and of everybody
 * too. Whatever is not known to be harmless counts: a line that cannot be read, a role, columns, a procedure. So nothing is
 * passed over because it is given in another way, and an account may be named that could do no harm.
 */
final class BeyondRights {

    /** Neither changes a table of the schema, nor lets anybody else do so. */
    private static final Set<String> HARMLESS = Set.of(
            "USAGE", "SELECT", "SHOW VIEW", "SHOW DATABASES", "PROCESS", "LOCK TABLES", "CREATE TEMPORARY TABLES");

    /** Whoever changes this one gives rights. */
    private static final String OF_THE_SERVER = "mysql";

    private static final String NAME = "(`(?:[^`]|``)*+`|[^`'\"@.\\s]+)";

    private static final Pattern ON_TABLES =
            Pattern.compile("GRANT (.+?) ON " + NAME + "\\." + NAME + " TO .*", Pattern.CASE_INSENSITIVE);

    private static final Pattern TO = Pattern.compile(" TO ");

    private BeyondRights() {}

    /**
     * Of the account that the connection has signed in with, and its schema.
     *
     * @param wanted what it needs besides reading, by table
     * @return grants without the account, which may come with a digest of its password; none when the database refuses the rest
     */
    static List<String> of(Connection account, Map<String, Set<TableRight>> wanted) throws SQLException {
        List<String> beyond = new ArrayList<>();
        try (Statement statement = account.createStatement();
                ResultSet lines = statement.executeQuery("SHOW GRANTS")) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (isBeyond(line, account.getCatalog(), wanted)) {
                    beyond.add(TO.split(line, 2)[0]);
                }
            }
        }
        return beyond;
    }

    /** Whether a line of {@code SHOW GRANTS} gives more than is wanted. Lines that give nothing take away, or choose a role. */
    static boolean isBeyond(String line, String schema, Map<String, Set<TableRight>> wanted) {
        if (!line.startsWith("GRANT ")) {
            return false;
        }
        Matcher grant = ON_TABLES.matcher(line);
        if (!grant.matches()) {
            return true;
        }
        String where = name(grant.group(2));
        if (matches(where, OF_THE_SERVER)) {
            return !HARMLESS.containsAll(rights(grant.group(1)));
        }
        return matches(where, schema)
                && !allowed(wanted.getOrDefault(name(grant.group(3)), Set.of())).containsAll(rights(grant.group(1)));
    }

    private static Set<String> allowed(Set<TableRight> wanted) {
        Set<String> allowed = new HashSet<>(HARMLESS);
        wanted.forEach(right -> allowed.add(right.name()));
        return allowed;
    }

    /** A right for some columns is cut into pieces that are none. */
    private static Set<String> rights(String list) {
        return Set.copyOf(List.of(list.toUpperCase(Locale.ROOT).split(", ?", -1)));
    }

    private static String name(String written) {
        return written.startsWith("`")
                ? written.substring(1, written.length() - 1).replace("``", "`")
                : written;
    }

    /** Names of schemas are patterns in grants. */
    private static boolean matches(String pattern, String schema) {
        if ("*".equals(pattern)) {
            return true;
        }
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                expression.append(".*");
            } else if (c == '_') {
                expression.append('.');
            } else {
                boolean escaped = c == '\\' && i + 1 < pattern.length();
                i += escaped ? 1 : 0;
                expression.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            }
        }
        return Pattern.matches(expression.toString(), schema);
    }
}
