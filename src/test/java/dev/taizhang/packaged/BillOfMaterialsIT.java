package dev.taizhang.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials of the package: what is in it, from where, and under which licences. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target", "taizhang-sbom.json");
    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib");
    private static final String CHECK = "deploy/licences/Licences.java";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyLibraryThatIsShippedIsOnTheBill() throws IOException {
        Set<String> shipped = shipped();
        assertTrue(shipped.size() > 100, "Hardly anything is shipped: " + shipped.size());
        shipped.removeAll(billed());
        assertEquals(Set.of(), shipped);
    }

    @Test
    void everyLibraryHasItsChecksumAndItsAddressInARepository() throws IOException {
        Set<String> without = new TreeSet<>();
        for (JsonNode component : components()) {
            boolean known = component.path("purl").asText().startsWith("pkg:maven/")
                    && component.path("hashes").findValuesAsText("alg").contains("SHA-256");
            if (!known) {
                without.add(component.path("bom-ref").asText());
            }
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void aLibraryUnderALicenceThatIsNotAllowedEndsTheBuild() throws Exception {
        assertEquals(0, check(BILL));
        JsonNode bill = json.readTree(BILL.toFile());
        String changed = json.writeValueAsString(bill).replaceFirst("\"Apache-2.0\"", "\"AGPL-3.0-only\"");
        Path spoilt = Files.writeString(Files.createTempFile(Path.of("target"), "bill", ".json"), changed);
        assertNotEquals(0, check(spoilt));
    }

    @Test
    void nothingOfTestsOrDevelopmentIsShipped() throws IOException {
        assertEquals(
                List.of(),
                shipped().stream()
                        .filter(name -> name.matches(".*(junit|rest-assured|archunit|jqwik|mockito|devtools|-dev-).*"))
                        .toList());
        try (Stream<Path> app = Files.list(Path.of("target", "quarkus-app", "app"))) {
            assertEquals(
                    List.of(),
                    app.filter(file -> file.toString().contains("test")).toList());
        }
    }

    private static int check(Path bill) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        LIBRARIES.resolve("main") + "/*",
                        CHECK,
                        bill.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return process.exitValue();
    }

    private JsonNode components() throws IOException {
        return json.readTree(BILL.toFile()).path("components");
    }

    private Set<String> billed() throws IOException {
        Set<String> files = new TreeSet<>();
        for (JsonNode component : components()) {
            String classifier = component.path("purl").asText().replaceFirst("^.*[?&]classifier=([^&]*).*$", "-$1");
            files.add(component.path("group").asText() + "."
                    + component.path("name").asText() + "-"
                    + component.path("version").asText()
                    + (classifier.startsWith("-") ? classifier : "") + ".jar");
        }
        return files;
    }

    private static Set<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARIES)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
