package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The year as an office would live it: from an empty service on, every act of the files is a request of the account that
 * did it, at its instant and in its order. What comes out is what must come out of the loaded year, and the office goes on
 * from there to its official report and into the next year.
 */
@QuarkusTest
@TestProfile(PlayedYearTest.EmptyService.class)
class PlayedYearTest {

    /** Ledgers whose records are confirmed as a whole, in the order of their acts of one instant. */
    private static final List<String> EVENTS_AND_REGISTERS =
            List.of("source-documents", "channels", "meetings", "lectures", "activities");

    private static final List<String> CHECKS = List.of("checklist-templates", "risk-checks");
    private static final List<String> DUTIES = List.of("obligation-rules", "targets");

    /** After the first of them, before anything else. */
    private static final Instant KEY_DATES = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant AFTERWARDS = Instant.parse("2023-02-01T01:00:00Z");

    private final MovedClock clock;
    private final Takeover takeover;
    private final String address;

    PlayedYearTest(MovedClock clock, Takeover takeover, @ConfigProperty(name = "test.url") String address) {
        this.clock = clock;
        this.takeover = takeover;
        this.address = address;
    }

    /** Nothing is loaded, and the clock is the test's. */
    public static final class EmptyService implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("taizhang.demo-data", "false", "taizhang.demo-accounts", "false");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovedClock.class);
        }
    }

    @Test
    void aYearPlayedThroughTheApiAnswersEveryQuestion() {
        Diary diary = new Diary();
        try (GoodClient client = new GoodClient(address)) {
            assertEquals(
                    0,
                    client.get(GoodClient.ADMIN, "/api/v1/organizations")
                            .required("items")
                            .size());
            Founding founding = new Founding(client, diary);
            founding.found();
            clock.moveTo(KEY_DATES);
            founding.keyDates();
            write(diary, client);
            List<Diary.Act> acts = diary.inTime();
            for (Diary.Act act : acts) {
                clock.moveTo(act.at());
                act.work().run();
            }
            clock.moveTo(AFTERWARDS);
            assertEquals(wantedPlaces(), places(diary, client));
            tellsWhatWasDone(client, acts.size());
        }
        Asking.about(new Year(GoodClient.PASSWORD, diary.keys()), EveryQuestion::ask);
        try (GoodClient client = new GoodClient(address)) {
            new NextYear(client, clock).live();
        }
    }

    private void write(Diary diary, GoodClient client) {
        RecordActs records = new RecordActs(client, diary);
        ArticleActs articles = new ArticleActs(client, diary, takeover);
        FindingActs findings = new FindingActs(client, diary);
        ActionItemActs items = new ActionItemActs(client, diary);
        write(EVENTS_AND_REGISTERS, records);
        YearFiles.entries("articles").forEach(articles::write);
        write(CHECKS, records);
        YearFiles.entries("findings").forEach(findings::write);
        YearFiles.entries("action-items").forEach(items::write);
        write(DUTIES, records);
        YearFiles.entries("reports").forEach(entry -> report(diary, entry));
    }

    private static void write(List<String> ledgers, RecordActs records) {
        ledgers.forEach(ledger -> YearFiles.entries(ledger).forEach(entry -> records.write(ledger, entry)));
    }

    private void report(Diary diary, ObjectNode entry) {
        String key = text(entry, "key");
        diary.add(text(entry, "enteredAt"), () -> {
            String organization = diary.code(text(entry, "organization"));
            diary.entered(key, takeover.report(entry, organization));
        });
        diary.add(text(entry, "confirmedAt"), () -> takeover.confirmReport(entry, diary.id(key)));
    }

    /** Each act left at least one row in the trail, and what is sealed of it holds. */
    private static void tellsWhatWasDone(GoodClient client, int acts) {
        JsonNode trail = client.get(GoodClient.ADMIN, "/api/v1/audit-events/verification");
        assertTrue(trail.required("intact").asBoolean(), trail::toString);
        assertTrue(trail.required("events").asInt() + trail.required("unsealed").asInt() > acts, trail::toString);
    }

    /** Where the records stand by the files: state and version, by key. */
    private static SortedMap<String, String> wantedPlaces() {
        SortedMap<String, String> wanted = new TreeMap<>();
        ledgers()
                .forEach(ledger ->
                        YearFiles.entries(ledger).forEach(entry -> wanted.put(text(entry, "key"), place(entry))));
        return wanted;
    }

    private static SortedMap<String, String> places(Diary diary, GoodClient client) {
        SortedMap<String, String> places = new TreeMap<>();
        ledgers()
                .forEach(ledger -> YearFiles.entries(ledger).forEach(entry -> {
                    String path = "/api/v1/" + ledger + "/" + diary.id(text(entry, "key"));
                    JsonNode shown = client.get("reader", path);
                    places.put(text(entry, "key"), entry.has("version") ? place(shown) : text(shown, "state"));
                }));
        return places;
    }

    private static String place(JsonNode record) {
        return record.has("version") ? text(record, "state") + " " + text(record, "version") : text(record, "state");
    }

    private static List<String> ledgers() {
        List<String> ledgers = new ArrayList<>(EVENTS_AND_REGISTERS);
        ledgers.addAll(CHECKS);
        ledgers.addAll(DUTIES);
        ledgers.addAll(List.of("articles", "findings", "action-items"));
        return ledgers;
    }
}
