package dev.taizhang.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.packaged.RunningService;
import dev.taizhang.platform.database.EmbeddedDatabase;
import dev.taizhang.support.SignedIn;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was backed up answers every question of the year once it is restored, and what is there is never overwritten. */
class RestoredYearIT {

    private static final byte[] FILE = file();

    private static final int TRIES = 600;

    private String anchor = "";
    private final Path place =
            Path.of("target", "restored", UUID.randomUUID().toString()).toAbsolutePath();
    private final Path archive = place.resolve("year.tar");

    @AfterEach
    void leaveNobodysAddress() {
        RestAssured.reset();
    }

    @Test
    void theRestoredServiceAnswersEveryQuestionOfTheYear() throws IOException, InterruptedException {
        String href = backedUpWhileItRuns(place.resolve("one"));
        Path other = place.resolve("other");
        refusesWhatIsDamaged(other);
        assertEquals(
                "",
                run(Map.of("TAIZHANG_DATA_DIR", other.toString()), "restore", 0).replaceFirst("^Restored .*", ""));
        String again = run(Map.of("TAIZHANG_DATA_DIR", other.toString()), "restore", 1);
        assertTrue(again.contains("restore into an empty folder"), again);
        // As a demonstration still, or its published password would open nothing; the year is marked as loaded.
        try (RunningService service = RunningService.start(other, "true")) {
            ask(service.untilReady());
            assertArrayEquals(
                    FILE, as("clerk").get(href).then().statusCode(200).extract().asByteArray());
            EveryQuestion.ask();
            proveTrail(anchor);
        }
        backedUpWhileItStands(other);
        goesIntoADatabaseOfAnAddress();
    }

    /** The demo year with an attachment; answers the address of that. */
    private String backedUpWhileItRuns(Path folder) throws IOException, InterruptedException {
        try (RunningService service = RunningService.start(folder, "true")) {
            ask(service.untilReady());
            String id = as("clerk")
                    .contentType("application/json")
                    .body(Map.of("organization", "ROOT", "name", "备份", "keywords", List.of()))
                    .post("/api/v1/topics")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            String href = as("clerk")
                    .queryParam("name", "notes.txt")
                    .contentType("text/plain")
                    .body(FILE)
                    .post("/api/v1/topics/" + id + "/attachments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("href");
            anchor = sealed();
            String said = run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "backup", 0);
            assertTrue(said.contains("attachments 1"), said);
            assertTrue(run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "backup", 1)
                    .contains("is there already"));
            assertFalse(said.contains(Files.readString(folder.resolve("database/password"))), said);
            assertFalse(said.contains(Files.readString(folder.resolve("database/service-password"))), said);
            return href;
        }
    }

    /** The end of the trail's chain, once there is one, as an operator writes it down. */
    private static String sealed() throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            JsonPath head = verification("1", null);
            if (head.getString("head.hash") != null) {
                return head.getString("head.batch") + ":" + head.getString("head.hash");
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Nothing was sealed");
    }

    private static void proveTrail(String anchor) {
        String next = "1";
        long rows = 0;
        while (next != null) {
            JsonPath found = verification(next, anchor);
            assertTrue(found.getBoolean("intact"), found::prettify);
            rows += found.getLong("events");
            next = found.getString("next");
        }
        assertTrue(rows > 0, "nothing was proved");
    }

    private static JsonPath verification(String from, @Nullable String anchor) {
        RequestSpecification request = as("admin").queryParam("from", from);
        if (anchor != null) {
            request.queryParam("anchor", anchor);
        }
        return request.get("/api/v1/audit-events/verification")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void refusesWhatIsDamaged(Path folder) throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(archive);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(archive, damaged);
        String said = run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "restore", 1);
        assertTrue(said.contains("is damaged"), said);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "restore", 1);
        assertFalse(Files.exists(folder.resolve("database")));
        Files.write(archive, whole);
    }

    private void backedUpWhileItStands(Path folder) throws IOException, InterruptedException {
        Files.delete(archive);
        Path kept = folder.resolve("attachments/kept");
        String said = run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "backup", 0);
        assertTrue(said.contains("attachments 1"), said);
        try (Stream<Path> files = Files.walk(kept)) {
            Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        Path whole = Files.move(archive, place.resolve("whole.tar"));
        String missing = run(Map.of("TAIZHANG_DATA_DIR", folder.toString()), "backup", 2);
        assertTrue(missing.contains("1 attachments that records refer to are missing"), missing);
        Files.move(whole, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As an office does that has its own server: address and credentials by the variables of the service. */
    private void goesIntoADatabaseOfAnAddress() throws IOException, InterruptedException {
        Path home = place.resolve("server");
        try (EmbeddedDatabase server = EmbeddedDatabase.start(home)) {
            // What the service works with can read everything, and so back it up; what owns the schema fills it.
            Map<String, String> service = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", server.url(),
                    "QUARKUS_DATASOURCE_USERNAME", server.service().user(),
                    "QUARKUS_DATASOURCE_PASSWORD", server.service().password(),
                    "TAIZHANG_DATA_DIR", place.resolve("third").toString(),
                    "PATH", home.resolve("server/bin") + File.pathSeparator + System.getenv("PATH"));
            Map<String, String> variables = new HashMap<>(service);
            variables.put("QUARKUS_FLYWAY_USERNAME", server.owner().user());
            variables.put("QUARKUS_FLYWAY_PASSWORD", server.owner().password());
            String said = run(variables, "restore", 0);
            assertTrue(said.contains("attachments 1"), said);
            Files.delete(archive);
            String backed = run(service, "backup", 0);
            assertEquals(said.replaceFirst("^.*schema", "schema"), backed.replaceFirst("^.*schema", "schema"));
            String again = run(variables, "restore", 1);
            assertTrue(again.contains("restore into an empty folder"), again);
            String full = run(with(variables, place.resolve("fourth")), "restore", 1);
            assertTrue(full.contains("is not empty"), full);
            assertFalse((said + full).contains(server.owner().password()));
        }
    }

    private static Map<String, String> with(Map<String, String> variables, Path folder) {
        Map<String, String> other = new HashMap<>(variables);
        other.put("TAIZHANG_DATA_DIR", folder.toString());
        return other;
    }

    private static void ask(RunningService service) {
        URI address = URI.create(service.base());
        RestAssured.baseURI = "http://" + address.getHost();
        RestAssured.port = address.getPort();
    }

    private static RequestSpecification as(String username) {
        return SignedIn.with(username, "taizhang-demo");
    }

    /** Runs a script of deploy/ on the archive; answers what it said. */
    private String run(Map<String, String> variables, String script, int exitCode)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(place, script, ".log");
        ProcessBuilder builder = new ProcessBuilder("deploy/" + script, archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), script + " goes on");
        String said = Files.readString(log, StandardCharsets.UTF_8).strip();
        assertEquals(exitCode, process.exitValue(), said);
        assertEquals(1, said.lines().count() - (exitCode == 2 ? 1 : 0), said);
        return said;
    }

    private static byte[] file() {
        StringBuilder text = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            text.append((char) ('一' + random.nextInt(2000))).append(i % 40 == 0 ? "\n" : "");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
