import dev.taizhang.platform.database.EmbeddedDatabase;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * One million records beside the demo year: what a request costs then, as rows the database reads for it (which does not
 * depend on the machine) and as time (which does; compare the lines of one run).
 *
 * <p>Run by {@code make bench-scale}. Arguments: folder for the data, port, number of records.
 */
final class Scale {

    private static final String REPORT = "/api/v1/aggregated-reports/ROOT/2022";
    private static final String PAST = "asOf=2022-12-15T18:00:00%2B08:00";

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String base = "http://127.0.0.1:" + arguments[1];
        int records = Integer.parseInt(arguments[2]);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"))) {
            Process service = service(database, folder, arguments[1]);
            try {
                ready(base, service);
                try (Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password())) {
                    table(connection, base, "with the demo year alone");
                    grow(connection, records);
                    table(connection, base, "with " + records + " records more");
                }
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private static Process service(EmbeddedDatabase database, Path folder, String port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", database.user());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        builder.environment().put("QUARKUS_HTTP_PORT", port);
        builder.environment().put("TAIZHANG_DEMO_DATA", "true");
        builder.environment().put("TAIZHANG_DEMO_ACCOUNTS", "true");
        // Off by itself where a database is configured.
        builder.environment().put("TAIZHANG_SIGN_IN_BASIC", "true");
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("service.log").toFile());
        return builder.start();
    }

    private static void ready(String base, Process service) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (!service.isAlive()) {
                throw new IllegalStateException("The service ended; see its log");
            }
            try {
                if (get(base + "/q/health/ready") == 200) {
                    return;
                }
            } catch (java.io.IOException e) {
                // Not listening yet.
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The service was not ready within five minutes");
    }

    /** Organisations below the root, meetings over ten years and their contributions, written as the service would. */
    private static void grow(Connection connection, int records) throws Exception {
        String digits = "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        String still = "'9999-12-31 00:00:00.000000'";
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE TEMPORARY TABLE seq (n INT PRIMARY KEY)");
            sql.execute("INSERT INTO seq SELECT a.d+10*b.d+100*c.d+1000*e.d+10000*f.d+100000*g.d FROM " + digits + " a,"
                    + digits + " b," + digits + " c," + digits + " e," + digits + " f," + digits + " g");
            String org = "CONCAT('bench', LPAD(n, 15, '0'))";
            sql.execute("INSERT INTO organization (id, code, edit_counter) SELECT " + org
                    + ", CONCAT('B', n), 1 FROM seq WHERE n < 500");
            sql.execute(
                    "INSERT INTO organization_state (id, organization_id, parent_id, name, short_name, type, active,"
                            + " valid_from, valid_to, recorded_from, recorded_to) SELECT CONCAT('state', LPAD(n, 15, '0')), "
                            + org
                            + ", (SELECT id FROM organization WHERE code = 'ROOT'), CONCAT('单位', n), CONCAT('单位', n), 'UNIT',"
                            + " TRUE, '2010-01-01', '9999-12-31', '2010-01-01', " + still + " FROM seq WHERE n < 500");
            sql.execute("INSERT INTO revision SELECT " + org + ", 1, '2022-12-01' FROM seq WHERE n < 500");
            String of = "CONCAT('bench', LPAD(MOD(n, 500), 15, '0'))";
            String day = "DATE_ADD('2013-01-01', INTERVAL MOD(n * 7, 3650) DAY)";
            String limit = " FROM seq WHERE n < " + records;
            sql.execute(
                    "INSERT INTO ledger_record (id, kind, organization_id, number_year, number_sequence, number, title,"
                            + " type, event_date, state, version, edit_counter, origin, entered_by, entered_at)"
                            + " SELECT CONCAT('r', LPAD(n, 19, '0')), 'MEETING', " + of + ", 1900, n, CONCAT('会-', n),"
                            + " CONCAT('会议', n), 'STUDY', " + day + ", 'CONFIRMED', 1, 1, 'ENTERED', 'clerk', " + day
                            + limit);
            sql.execute("INSERT INTO record_host SELECT CONCAT('r', LPAD(n, 19, '0')), 0, " + of + limit);
            sql.execute(
                    "INSERT INTO record_version (id, record_id, kind, organization_id, event_date, version, state, content,"
                            + " entered_by, entered_at, confirmed_by, confirmed_at) SELECT CONCAT('v', LPAD(n, 19, '0')),"
                            + " CONCAT('r', LPAD(n, 19, '0')), 'MEETING', " + of + ", " + day + ", 1,"
                            + " 'CONFIRMED', CONCAT('{\"organization\":\"B', MOD(n, 500), '\",\"title\":\"会议', n,"
                            + " '\",\"topics\":[],\"type\":\"STUDY\",\"form\":\"GROUP_STUDY\",\"heldOn\":\"', " + day
                            + ", '\",\"delivery\":\"OFFLINE\",\"headcounts\":[],\"agenda\":[],\"decisions\":[]}'), 'clerk', "
                            + day
                            + ", 'approver', " + day + limit);
            sql.execute(
                    "INSERT INTO contribution (id, metric, definition_version, organization_id, host_count, event_date,"
                            + " valid_from, valid_to, summarized, amount, dimensions, record_kind, record_id, record_version,"
                            + " part_no, recorded_from, recorded_to) SELECT CONCAT('c', LPAD(n, 19, '0')), 'STUDY_MEETING_COUNT', 1, "
                            + of + ", 1, " + day + ", " + day
                            + ", '9999-12-31', TRUE, 1, '{\"form\":\"GROUP_STUDY\"}', 'MEETING',"
                            + " CONCAT('r', LPAD(n, 19, '0')), 1, 0, " + day + ", " + still + limit);
            sql.execute("INSERT INTO metric_summary SELECT metric, organization_id, event_date,"
                    + " LEFT(SHA2(dimensions, 256), 32), dimensions, SUM(amount), COUNT(*) FROM contribution"
                    + " WHERE organization_id LIKE 'bench%' GROUP BY metric, organization_id, event_date, dimensions");
            sql.execute(
                    "UPDATE ledger_record SET title_key = LPAD(HEX(number_sequence), 30, '0') WHERE title_key IS NULL");
            // Of the terms of 会议 and a number those that the searches below look for, and the number as a whole.
            for (String term : List.of("'会'", "'议'", "'会议'", "n", "CONCAT('会-', n)")) {
                sql.execute("INSERT INTO search_term SELECT " + term + ", 'MEETING', CONCAT('r', LPAD(n, 19, '0')), 6"
                        + limit);
            }
            sql.execute("INSERT INTO search_document SELECT CONCAT('r', LPAD(n, 19, '0')), 1, ''" + limit);
            items(sql, of, records);
            sql.execute("UPDATE revision SET revision = revision + 1 WHERE scope_key = '~tree'");
            sql.execute(
                    "ANALYZE TABLE action_item, state_entry, ledger_record, record_host, record_version, contribution, metric_summary, search_term");
        }
    }

    /** A fifth as many action items, all closed in their year: no report of a later one has to look at them. */
    private static void items(Statement sql, String of, int records) throws Exception {
        String id = "CONCAT('a', LPAD(n, 19, '0'))";
        String day = "DATE_ADD('2013-01-01', INTERVAL MOD(n * 7, 3000) DAY)";
        String closed = "DATE_ADD('2013-02-01', INTERVAL MOD(n * 7, 3000) DAY)";
        String limit = " FROM seq WHERE n < " + records / 5;
        sql.execute("INSERT INTO ledger_record (id, kind, organization_id, number_year, number_sequence, number, title,"
                + " title_key, type, event_date, state, version, edit_counter, origin, entered_by, entered_at) SELECT "
                + id
                + ", 'ACTION_ITEM', " + of + ", 1900, n, CONCAT('改-', n), CONCAT('整改', n), LPAD(HEX(n), 30, '0'),"
                + " 'INSTRUCTION', " + day + ", 'CLOSED', 1, 1, 'ENTERED', 'clerk', " + day + limit);
        sql.execute("INSERT INTO record_host SELECT " + id + ", 0, " + of + limit);
        sql.execute(
                "INSERT INTO record_version (id, record_id, kind, organization_id, event_date, version, state, content,"
                        + " entered_by, entered_at, confirmed_by, confirmed_at) SELECT CONCAT('w', LPAD(n, 19, '0')), "
                        + id
                        + ", 'ACTION_ITEM', " + of + ", " + day + ", 1, 'CONFIRMED', '{}', 'clerk', " + day
                        + ", 'approver', " + day
                        + limit);
        sql.execute("INSERT INTO action_item (item_id, responsible_id, due, ended_at) SELECT " + id + ", " + of + ", "
                + closed + ", " + closed + limit);
        String entry =
                "INSERT INTO state_entry (record_id, no, state, brought_by, brought_at, holds_from) SELECT " + id;
        sql.execute(entry + ", 1, 'OPEN', 'clerk', " + day + ", " + day + limit);
        sql.execute(entry + ", 2, 'CLOSED', 'supervisor', " + closed + ", " + closed + limit);
    }

    private static void table(Connection connection, String base, String heading) throws Exception {
        System.out.printf("%n%-58s %14s %12s%n", heading, "rows read", "median ms");
        line(connection, base, "report, as known now", REPORT);
        line(connection, base, "report, as known on 15 December 2022", REPORT + "?" + PAST);
        line(connection, base, "report of one branch, as known now", "/api/v1/aggregated-reports/ZB1/2022");
        line(connection, base, "first 50 meetings of the root's subtree", "/api/v1/meetings?subtree=ROOT");
        line(connection, base, "50 meetings of one branch", "/api/v1/meetings?organization=ZB1");
        line(connection, base, "50 meetings in draft", "/api/v1/meetings?state=DRAFT");
        String trace = "/api/v1/metrics/STUDY_MEETING_COUNT/contributions?organization=ORG&period=2022&" + PAST;
        line(connection, base, "first 50 contributions of the root", trace.replace("ORG", "ROOT"));
        line(connection, base, "first 50 contributions of one branch", trace.replace("ORG", "ZB1"));
        line(connection, base, "first 50 not counted of one branch", trace.replace("ORG", "ZB1") + "&counted=false");
        searches(connection, base);
    }

    private static void searches(Connection connection, String base) throws Exception {
        line(connection, base, "meetings by title", "/api/v1/meetings?sort=title");
        line(connection, base, "search all: a word of the demo year", "/api/v1/search?q=" + encoded("主题党日"));
        line(connection, base, "search all: a number", "/api/v1/search?q=" + encoded("会-2022-0007"));
        line(connection, base, "search all: rare and common word", "/api/v1/search?q=" + encoded("会议 清明"));
        line(connection, base, "search all: one common word, ranked", "/api/v1/search?q=" + encoded("会议"));
        line(connection, base, "meetings: one common word, ranked", "/api/v1/meetings?q=" + encoded("会议"));
        line(
                connection,
                base,
                "meetings: one common word, the latest first",
                "/api/v1/meetings?sort=-eventDate&q=" + encoded("会议"));
        line(
                connection,
                base,
                "meetings of one branch: a common word",
                "/api/v1/meetings?organization=ZB1&q=" + encoded("会议"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void line(Connection connection, String base, String name, String path) throws Exception {
        get(base + path);
        long before = rowsRead(connection);
        get(base + path);
        long rows = rowsRead(connection) - before;
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            long start = System.nanoTime();
            int status = get(base + path);
            times.add((System.nanoTime() - start) / 1e6);
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
        }
        times.sort(null);
        System.out.printf("%-58s %14d %12.1f%n", name, rows, times.get(times.size() / 2));
    }

    /** Rows that all connections have read from indexes and tables so far. */
    private static long rowsRead(Connection connection) throws Exception {
        long rows = 0;
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SHOW GLOBAL STATUS LIKE 'Handler_read_%'")) {
            while (row.next()) {
                rows += row.getLong(2);
            }
        }
        return rows;
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String READER =
            "Basic " + Base64.getEncoder().encodeToString("reader:taizhang-demo".getBytes());

    private static int get(String uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", READER)
                .timeout(Duration.ofMinutes(2))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
}
