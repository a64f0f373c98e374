import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.platform.database.EmbeddedDatabase.Login;
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
                Login owner = database.owner();
                try (Connection connection =
                        DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
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
        builder.environment()
                .put("QUARKUS_DATASOURCE_USERNAME", database.service().user());
        builder.environment()
                .put("QUARKUS_DATASOURCE_PASSWORD", database.service().password());
        builder.environment().put("QUARKUS_FLYWAY_USERNAME", database.owner().user());
        builder.environment().put("QUARKUS_FLYWAY_PASSWORD", database.owner().password());
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

    /** Organisations below the root, records of all ledgers over ten years and what they count for, as the service writes them. */
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
                    + ", CONCAT('B', n), 1 FROM seq WHERE n < " + Clones.ORGANIZATIONS);
            sql.execute(
                    "INSERT INTO organization_state (id, organization_id, parent_id, name, short_name, type, active,"
                            + " valid_from, valid_to, recorded_from, recorded_to) SELECT CONCAT('state', LPAD(n, 15, '0')), "
                            + org
                            + ", (SELECT id FROM organization WHERE code = 'ROOT'), CONCAT('单位', n), CONCAT('单位', n), 'UNIT',"
                            + " TRUE, '2010-01-01', '9999-12-31', '2010-01-01', " + still + " FROM seq WHERE n < "
                            + Clones.ORGANIZATIONS);
            sql.execute("INSERT INTO revision SELECT " + org + ", 1, '2022-12-01' FROM seq WHERE n < "
                    + Clones.ORGANIZATIONS);
            int made = new Clones(connection).make(records);
            sql.execute("INSERT INTO metric_summary SELECT metric, organization_id, event_date,"
                    + " LEFT(SHA2(dimensions, 256), 32), dimensions, SUM(amount), COUNT(*) FROM contribution"
                    + " WHERE organization_id LIKE 'bench%' AND summarized AND recorded_to = " + still
                    + " GROUP BY metric, organization_id, event_date, dimensions");
            // Of the terms of the meetings those that the searches below look for, and the number as a whole.
            String meetings = ", 'MEETING', CONCAT('x0', LPAD(n, 18, '0')), 6 FROM seq WHERE n < " + made;
            for (String term : List.of("'会'", "'议'", "'会议'", "n", "CONCAT('号-', n)")) {
                sql.execute("INSERT INTO search_term SELECT " + term + meetings);
            }
            sql.execute("UPDATE revision SET revision = revision + 1 WHERE scope_key = '~tree'");
            analyze(connection, sql);
        }
    }

    private static void analyze(Connection connection, Statement sql) throws Exception {
        List<String> tables = new ArrayList<>();
        try (ResultSet row =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (row.next()) {
                tables.add(row.getString("TABLE_NAME"));
            }
        }
        sql.execute("ANALYZE TABLE " + String.join(", ", tables));
    }

    private static void table(Connection connection, String base, String heading) throws Exception {
        System.out.printf("%n%-58s %14s %12s%n", heading, "rows read", "median ms");
        line(connection, base, "report, as known now", REPORT);
        line(connection, base, "report, as known on 15 December 2022", REPORT + "?" + PAST);
        line(connection, base, "report of one branch, as known now", "/api/v1/aggregated-reports/ZB1/2022");
        line(connection, base, "first 50 meetings of the root's subtree", "/api/v1/meetings?subtree=ROOT");
        line(connection, base, "50 meetings of one branch", "/api/v1/meetings?organization=ZB1");
        line(connection, base, "50 meetings in draft", "/api/v1/meetings?state=DRAFT");
        line(connection, base, "first 50 articles of the root's subtree", "/api/v1/articles?subtree=ROOT");
        line(
                connection,
                base,
                "50 articles of one branch in review",
                "/api/v1/articles?organization=ZB1&state=IN_SECOND");
        line(connection, base, "50 lectures of a quarter", "/api/v1/lectures?from=2022-04-01&to=2022-06-30");
        line(connection, base, "50 findings under way", "/api/v1/findings?state=REMEDIATING");
        line(connection, base, "50 action items of one branch", "/api/v1/action-items?organization=ZB1");
        line(connection, base, "activities with a key that nobody has", "/api/v1/activities?externalKey=none");
        String trace = "/api/v1/metrics/STUDY_MEETING_COUNT/contributions?organization=ORG&period=2022&" + PAST;
        line(connection, base, "first 50 contributions of the root", trace.replace("ORG", "ROOT"));
        line(connection, base, "first 50 contributions of one branch", trace.replace("ORG", "ZB1"));
        line(connection, base, "first 50 not counted of one branch", trace.replace("ORG", "ZB1") + "&counted=false");
        line(connection, base, "50 duties of one branch", "/api/v1/obligations?organization=ZB1&period=2022");
        line(
                connection,
                base,
                "duties of a year, organisation by period",
                "/api/v1/obligations/matrix?rule=RULE-LECTURE&period=2022");
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
