package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One journey of the packaged service, and how it refuses what it cannot work with. */
class PackagedServiceIT {

    private static final String STUDY_MEETINGS =
            "/api/v1/metrics/STUDY_MEETING_COUNT/values?organization=ROOT&period=2022&asOf=2022-12-15T18:00:00%2B08:00";
    private static final List<String> FAULTS = List.of(
            "meetings.json#/0/heldOn  INVALID_DATE",
            "meetings.json#/1/attendees  UNKNOWN_FIELD",
            "meetings.json#/2/confirmedAt  BEFORE_START",
            "meetings.json#/3/key  DUPLICATE",
            "meetings.json#/4/enteredBy  UNKNOWN_REFERENCE",
            "meetings.json#/5/confirmedBy  SAME_PERSON",
            "articles.json#/284/pickups/1  DUPLICATE",
            "lectures.json  SYNTAX",
            "meeting.json  UNKNOWN_FILE");
    private static final String BRANCHES = "/api/v1/organizations?limit=200";

    @Test
    void neverShowsHalfAYearAndKeepsEverythingOverARestart() throws IOException, InterruptedException {
        Path folder = folder();
        try (RunningService killed = RunningService.start(folder, "true")) {
            killed.untilItAnswers();
            assertEquals(503, killed.get(STUDY_MEETINGS).statusCode(), "asked while the year is loaded");
            killed.kill();
            assertFalse(killed.log().contains("Loaded "), "the load was killed");
        }

        int organizations;
        try (RunningService service = RunningService.start(folder, "true")) {
            service.untilReady();
            assertTrue(service.log().contains("Loaded "));
            assertEquals(23, studyMeetings(service));
            frontEndWorks(service);
            assertEquals(
                    201, service.post("admin", "/api/v1/organizations", """
                                    {"code":"ZB5","name":"第五党支部","shortName":"第五支部","type":"BRANCH",
                                     "parent":"JGDW","activeFrom":"2023-01-01"}""").statusCode());
            String broken = service.answerTo("/api/v1/meetings?limit=%zz");
            assertTrue(broken.contains("MALFORMED_REQUEST"), broken);
            organizations = organizations(service);
        }
        String token;
        try (RunningService service = RunningService.start(folder, "true")) {
            service.untilReady();
            assertFalse(service.log().contains("Loaded "), "the demo year was loaded twice");
            token = accessToken(service);
            assertEquals(200, service.get(token, "/api/v1/me").statusCode());
            assertEquals(23, studyMeetings(service));
            assertEquals(organizations, organizations(service));
            try (RunningService second = RunningService.start(folder, "true")) {
                assertNotEquals(0, second.exitCode());
                assertTrue(second.log().contains("in use"), "says that the folder is in use");
            }
        }
        leavesNoDoorOpenWithoutTheDemonstration(folder, token);
    }

    /** The folder holds accounts with a published password, and now the service listens to everybody. */
    private static void leavesNoDoorOpenWithoutTheDemonstration(Path folder, String token)
            throws IOException, InterruptedException {
        try (RunningService service = RunningService.start(folder, "false")) {
            service.untilReady();
            assertEquals(401, service.get("/api/v1/me").statusCode(), "by a published password");
            assertEquals(401, service.get(token, "/api/v1/me").statusCode(), "by what it opened before");
            assertEquals(
                    1,
                    service.log()
                            .lines()
                            .filter(line -> line.contains("still have their published password"))
                            .count(),
                    service.log());
        }
    }

    private static String accessToken(RunningService service) throws IOException, InterruptedException {
        String answer = service.post(
                        "reader", "/api/v1/tokens", "{\"username\":\"reader\",\"password\":\"taizhang-demo\"}")
                .body();
        return new ObjectMapper().readTree(answer).path("accessToken").asText();
    }

    @Test
    void refusesAFolderThatDoesNotFitWithAllItsFaults() throws IOException, InterruptedException {
        Path folder = folder();
        Path data = Files.createDirectories(folder.resolve("given"));
        Files.writeString(data.resolve("organizations.json"), """
                [{"key": "A", "code": "A", "name": "甲", "shortName": "甲", "type": "CASTLE", "activeFrom": "2022-02-30",
                  "activeTo": null, "parents": [{"parent": null, "from": "2020-01-01", "to": null}],
                  "memberHeadcounts": [], "surprise": 1}]""", StandardCharsets.UTF_8);
        Files.writeString(data.resolve("users.json"), "[]", StandardCharsets.UTF_8);
        RunningService service =
                RunningService.start(folder, data.toAbsolutePath().toString());
        assertNotEquals(0, service.exitCode());
        String log = service.log();
        for (String fault : new String[] {"/0/type", "/0/activeFrom", "/0/surprise"}) {
            assertTrue(log.contains("organizations.json#" + fault), fault + " is not named in:\n" + log);
        }
    }

    @Test
    void namesTheFaultsOfAllFilesAtOnceAndLeavesNothingBehind() throws IOException, InterruptedException {
        Path folder = folder();
        RunningService refused = RunningService.start(
                folder, yearWithFaults(folder.resolve("given")).toString());
        assertNotEquals(0, refused.exitCode());
        String log = refused.log();
        for (String fault : FAULTS) {
            assertTrue(log.contains(fault), fault + " is not named in:\n" + log);
        }
        try (RunningService service = RunningService.start(folder, "true")) {
            service.untilReady();
            assertTrue(service.log().contains("Loaded "), "nothing of the refused year kept the other one out");
            assertEquals(23, studyMeetings(service));
        }
    }

    @Test
    void isReachedFromThisMachineAloneWhereAccountsHaveAPublishedPassword() throws IOException, InterruptedException {
        assertEquals("127.0.0.1", address(Map.of("TAIZHANG_DEMO_DATA", "true")));
        assertEquals("0.0.0.0", address(Map.of("TAIZHANG_DEMO_DATA", "true", "QUARKUS_HTTP_HOST", "0.0.0.0")));
        assertEquals("0.0.0.0", address(Map.of()));
    }

    /** What it says that it listens on. */
    private static String address(Map<String, String> environment) throws IOException, InterruptedException {
        try (RunningService service = RunningService.start(folder(), environment)) {
            service.untilItAnswers();
            Matcher said = Pattern.compile("Listening on: http://([0-9.]+):").matcher(service.log());
            return said.find() ? said.group(1) : "nothing";
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            RunningService service = RunningService.start(folder(), "false", taken.getLocalPort());
            assertNotEquals(0, service.exitCode());
            assertTrue(service.log().contains(Integer.toString(taken.getLocalPort())));
        }
    }

    /** The built-in year with faults of form, of reference, of time, of four eyes, and of whole files. */
    private static Path yearWithFaults(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "demo", "annual-2022"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        ObjectMapper json = new ObjectMapper();
        Path meetings = folder.resolve("meetings.json");
        JsonNode array = json.readTree(meetings.toFile());
        put(array, 0, "heldOn", "2022-02-30");
        put(array, 1, "attendees", "12");
        put(array, 2, "confirmedAt", "2020-06-01T00:00:00Z");
        put(array, 3, "key", array.get(2).path("key").asText());
        put(array, 4, "enteredBy", "USER-NOBODY");
        put(array, 5, "confirmedBy", array.get(5).path("enteredBy").asText());
        json.writeValue(meetings.toFile(), array);
        Files.copy(meetings, folder.resolve("meeting.json"));
        Path articles = folder.resolve("articles.json");
        JsonNode rows = json.readTree(articles.toFile());
        for (String member : List.of("outlet", "level", "usedOn")) {
            put(
                    rows.get(284).path("pickups"),
                    1,
                    member,
                    rows.get(284).at("/pickups/0/" + member).asText());
        }
        json.writeValue(articles.toFile(), rows);
        Files.writeString(folder.resolve("lectures.json"), "[{", StandardCharsets.UTF_8);
        return folder;
    }

    private static void put(JsonNode array, int index, String member, String value) {
        ((ObjectNode) array.get(index)).put(member, value);
    }

    /** The example of frontend-contract/, which make test compiles before: the one its own tests run on the mocks. */
    private static void frontEndWorks(RunningService service) throws IOException, InterruptedException {
        Path example = Path.of("frontend-contract", "dist-test", "test", "example.js");
        if (!Files.isDirectory(Path.of("frontend-contract", "dist-test"))) {
            return;
        }
        Path log = Files.createTempFile(Path.of("target"), "example", ".log");
        Process node = new ProcessBuilder("node", example.toString(), "--service", service.base(), "clerk", "ROOT")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(node.waitFor(2, TimeUnit.MINUTES), "the example goes on");
        assertEquals(0, node.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private static int studyMeetings(RunningService service) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(service.get(STUDY_MEETINGS).body())
                .required("value")
                .asInt();
    }

    private static int organizations(RunningService service) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(service.get(BRANCHES).body())
                .required("items")
                .size();
    }

    private static Path folder() {
        return Path.of("target", "packaged", UUID.randomUUID().toString()).toAbsolutePath();
    }
}
