package dev.taizhang.demodata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the replay of a folder would refuse is found before it begins. */
@QuarkusTest
class BentYearTest {

    private static final String WITHDRAWN = "2022-12-20T06:00:00Z";

    private final ObjectMapper json = new ObjectMapper();
    private final FolderReader reader;
    private final OfficeClock clock;

    private Path folder = Path.of("");

    BentYearTest(FolderReader reader, OfficeClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @BeforeEach
    void copy(@TempDir Path given) throws IOException {
        folder = given;
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "demo", "annual-2022"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theYearItselfHasNone() {
        assertEquals(List.of(), faults());
    }

    @Test
    void oneIssueTypedInTwoWays() throws IOException {
        bend("articles", 428, article -> {
            ObjectNode second = (ObjectNode) article.at("/publications/1");
            second.setAll((ObjectNode) article.at("/publications/0").deepCopy());
            second.put("no", 2).put("issueNo", " 第１４０期");
        });
        assertEquals(List.of("articles.json#/428/publications/1 DUPLICATE"), faults());
    }

    @Test
    void oneOutletTypedInTwoWays() throws IOException {
        bend(
                "articles",
                428,
                article -> ((ObjectNode) article.at("/pickups/1"))
                        .put("outlet", "区级 媒体甲")
                        .put("usedOn", "2022-09-08"));
        assertEquals(List.of("articles.json#/428/pickups/1 DUPLICATE"), faults());
    }

    @Test
    void whatIsEnteredAgainBeforeItWasWithdrawn() throws IOException {
        again("2022-12-20T05:59:59Z");
        assertEquals(List.of("articles.json#/551/publications/1 DUPLICATE"), faults());
    }

    @Test
    void whatIsEnteredAgainAfterItWasWithdrawnIsAnotherOne() throws IOException {
        again(WITHDRAWN);
        assertEquals(List.of(), faults());
    }

    @Test
    void theSameEvidenceTwice() throws IOException {
        bend("action-items", 14, item -> ((ArrayNode) item.path("evidence")).add("整改照片"));
        assertEquals(List.of("action-items.json#/14/evidence/1 DUPLICATE"), faults());
    }

    @Test
    void anExtensionThatIsNoneOrThatNobodyCouldPromise() throws IOException {
        bend("action-items", 14, item -> {
            ArrayNode extensions = (ArrayNode) item.path("extensions");
            extensions.add(extensions.get(0).deepCopy());
            extensions.add(((ObjectNode) extensions.get(0).deepCopy()).put("to", "2032-09-25"));
            extensions.add(((ObjectNode) extensions.get(0).deepCopy()).put("to", "2032-09-26"));
        });
        assertEquals(
                List.of(
                        "action-items.json#/14/extensions/1/to BEFORE_START",
                        "action-items.json#/14/extensions/3/to TOO_LATE"),
                faults());
    }

    @Test
    void aRiskThatIsBorneUntilADayThatWasOverOrTooFar() throws IOException {
        bend("findings", 6, finding -> finding.put("acceptedUntil", "2021-08-07"));
        assertEquals(List.of("findings.json#/6/acceptedUntil BEFORE_START"), faults());
        bend("findings", 6, finding -> finding.put("acceptedUntil", "2031-08-09"));
        assertEquals(List.of("findings.json#/6/acceptedUntil TOO_LATE"), faults());
        bend("findings", 6, finding -> finding.put("acceptedUntil", "2031-08-08"));
        assertEquals(List.of(), faults());
    }

    @Test
    void whatWasFoundBeforeItsCheckOrAfterItWasEntered() throws IOException {
        bend("findings", 0, finding -> finding.put("foundOn", "2021-03-22"));
        assertEquals(List.of("findings.json#/0/foundOn BEFORE_START"), faults());
        bend("findings", 0, finding -> finding.put("foundOn", "2021-03-26"));
        assertEquals(List.of("findings.json#/0/foundOn TOO_LATE"), faults());
    }

    private void again(String enteredAt) throws IOException {
        bend("articles", 551, article -> {
            ArrayNode publications = (ArrayNode) article.path("publications");
            ObjectNode second = publications.get(0).deepCopy();
            second.put("no", 2).put("enteredAt", enteredAt).put("confirmedAt", "2022-12-21T02:00:00Z");
            second.putNull("withdrawnOn").putNull("withdrawReason");
            second.putNull("withdrawnRecordedBy").putNull("withdrawnRecordedAt");
            publications.add(second);
        });
    }

    private void bend(String file, int index, Consumer<ObjectNode> change) throws IOException {
        Path path = folder.resolve(file + ".json");
        JsonNode rows = json.readTree(path.toFile());
        change.accept((ObjectNode) rows.get(index));
        json.writeValue(path.toFile(), rows);
    }

    private List<String> faults() {
        Faults faults = new Faults();
        new DayCheck(reader.read(new Source.OnDisk(folder), faults), clock, faults).check();
        return faults.list().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
