package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.taizhang.access.Operations.Operation;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What requests can say: nothing in the contract is left out of the tables, and the tables are of the contract in the repository. */
@QuarkusTest
class ReferencesTest {

    @Test
    void theTableSaysOfEveryTextInABodyWhatItNames() {
        Operations operations = new Operations();
        Leaves leaves = new Leaves(operations);
        Set<String> texts = new TreeSet<>();
        for (Operation operation : operations.all()) {
            if (operation.body() != null) {
                leaves.of(operation.body()).forEach(leaf -> texts.add(leaf.text()));
            }
        }
        assertEquals(
                String.join("\n", texts),
                String.join("\n", new TreeSet<>(ReferenceTable.read().texts())),
                "openapi/references.txt and the contract differ");
        assertTrue(texts.size() > 200, "Hardly any text is known: " + texts.size());
    }

    /** Which the walks read: {@code make contract} writes it anew. */
    @Test
    void theContractInTheRepositoryIsTheOneThatIsServed() throws IOException {
        JsonNode kept = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("openapi", "taizhang.yaml").toFile());
        JsonNode served = new Operations().contract();
        Set<String> found = new TreeSet<>();
        for (String part : Set.of("paths", "components/schemas")) {
            JsonNode one = kept.at("/" + part);
            assertTrue(one.size() > 100, () -> "Hardly anything is kept: " + part);
            for (Map.Entry<String, JsonNode> member : one.properties()) {
                JsonNode other = served.at("/" + part).path(member.getKey());
                if (!other.equals(member.getValue())) {
                    found.add(part + " " + member.getKey() + ": " + member.getValue() + " but served is " + other);
                }
            }
        }
        new Operations()
                .all().stream()
                        .filter(operation -> !kept.get("paths").has(operation.path()))
                        .forEach(operation -> found.add(operation.id()));
        assertEquals("", String.join("\n", found), "openapi/taizhang.yaml is not what is served");
    }
}
