import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every library of a CycloneDX bill of materials against licences.json beside this file, at each build of the package.
 * Where a library offers several licences, one that is allowed is enough. Prints all that do not fit.
 */
final class Licences {

    private static final Path ALLOWED = Path.of("deploy", "licences", "licences.json");

    private Licences() {}

    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode rules = json.readTree(ALLOWED.toFile());
        JsonNode components = json.readTree(Path.of(arguments[0]).toFile()).path("components");
        int refused = 0;
        for (JsonNode component : components) {
            String library = component.path("group").asText() + ":"
                    + component.path("name").asText();
            List<String> licences = licences(component);
            if (!fits(rules, library, licences)) {
                refused++;
                System.err.println("taizhang: " + library + ":"
                        + component.path("version").asText() + " comes under "
                        + (licences.isEmpty() ? "no licence" : String.join(" or ", licences)));
            }
        }
        if (refused > 0 || components.isEmpty()) {
            System.err.println("taizhang: " + ALLOWED + " says which licences are allowed, and why");
            System.exit(1);
        }
    }

    private static boolean fits(JsonNode rules, String library, List<String> licences) {
        String own = rules.path("libraries").path(library).path("licence").asText();
        return licences.stream()
                .anyMatch(name -> rules.path("allowed").has(name) || (!own.isEmpty() && name.equals(own)));
    }

    private static List<String> licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : component.path("licenses")) {
            JsonNode licence = each.path("license");
            names.add(licence.path("id")
                    .asText(licence.path("name").asText(each.path("expression").asText())));
        }
        return names;
    }
}
