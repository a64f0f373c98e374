package dev.taizhang.ledger;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes the transitions that all ledgers share into the contract once for each ledger: clients are generated from real
 * paths, and no path may be ambiguous.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class LedgerPaths implements OASFilter {

    private static final String VARIABLE = "{ledger}";

    /** What every ledger lists among its own. */
    private static final List<String> RECORDS = List.of("records");

    /** Where records of every ledger are meant, those with states of their own included. */
    private static final String ANY = "{anyLedger}";

    /** Last part of the path, and the names of one record and of several. */
    private static final Map<String, List<String>> LEDGERS = new TreeMap<>(Map.ofEntries(
            Map.entry("meetings", List.of("Meeting", "Meetings")),
            Map.entry("lectures", List.of("Lecture", "Lectures")),
            Map.entry("activities", List.of("Activity", "Activities")),
            Map.entry("channels", List.of("Channel", "Channels")),
            Map.entry("checklist-templates", List.of("ChecklistTemplate", "ChecklistTemplates")),
            Map.entry("risk-checks", List.of("RiskCheck", "RiskChecks")),
            Map.entry("problems", List.of("Problem", "Problems")),
            Map.entry("planned-measures", List.of("PlannedMeasure", "PlannedMeasures")),
            Map.entry("targets", List.of("Target", "Targets")),
            Map.entry("source-documents", List.of("SourceDocument", "SourceDocuments")),
            Map.entry("topics", List.of("Topic", "Topics")),
            Map.entry("themes", List.of("Theme", "Themes")),
            Map.entry("programmes", List.of("Programme", "Programmes")),
            Map.entry("venues", List.of("Venue", "Venues")),
            Map.entry("key-dates", List.of("KeyDate", "KeyDates"))));

    private static final Map<String, List<String>> WITH_OWN_STATES = Map.of(
            "articles", List.of("Article", "Articles"),
            "findings", List.of("Finding", "Findings"),
            "action-items", List.of("ActionItem", "ActionItems"),
            "reports", List.of("IssuedReport", "IssuedReports"));

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Map<String, PathItem> given = openApi.getPaths().getPathItems();
        if (given == null) {
            return;
        }
        for (Map.Entry<String, PathItem> entry : Map.copyOf(given).entrySet()) {
            if (entry.getKey().contains(VARIABLE)) {
                openApi.getPaths().removePathItem(entry.getKey());
                LEDGERS.forEach((path, names) -> put(openApi, entry, VARIABLE, path, names));
            }
            if (entry.getKey().contains(ANY)) {
                openApi.getPaths().removePathItem(entry.getKey());
                LEDGERS.forEach((path, names) -> put(openApi, entry, ANY, path, names));
                WITH_OWN_STATES.forEach((path, names) -> put(openApi, entry, ANY, path, names));
            }
        }
    }

    private static void put(
            OpenAPI openApi, Map.Entry<String, PathItem> shared, String variable, String path, List<String> names) {
        openApi.getPaths().addPathItem(shared.getKey().replace(variable, path), of(shared.getValue(), path, names));
    }

    private static PathItem of(PathItem shared, String path, List<String> names) {
        PathItem item = OASFactory.createPathItem();
        shared.getOperations().forEach((method, operation) -> item.setOperation(method, of(operation, path, names)));
        return item;
    }

    private static Operation of(Operation shared, String path, List<String> names) {
        Operation operation = OASFactory.createOperation()
                .operationId(operationId(shared.getOperationId(), names))
                .summary(shared.getSummary())
                .description(shared.getDescription())
                .requestBody(shared.getRequestBody())
                .responses(shared.getResponses())
                .security(shared.getSecurity())
                .tags(RECORDS.equals(shared.getTags()) ? List.of(path) : shared.getTags());
        if (shared.getParameters() != null) {
            for (Parameter parameter : shared.getParameters()) {
                if (!parameter.getName().toLowerCase(Locale.ROOT).endsWith("ledger")) {
                    operation.addParameter(parameter);
                }
            }
        }
        return operation;
    }

    private static String operationId(String shared, List<String> names) {
        return shared.endsWith("Many")
                ? shared.substring(0, shared.length() - "Many".length()) + names.getLast()
                : shared + names.getFirst();
    }
}
