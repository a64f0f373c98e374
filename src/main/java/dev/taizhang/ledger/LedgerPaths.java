package dev.taizhang.ledger;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** What the records are called where the path alone would not tell. */
    private static final Map<String, String> OTHER_NAMES = Map.of("reports", "IssuedReports");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        Map<String, PathItem> given = openApi.getPaths().getPathItems();
        if (given == null) {
            return;
        }
        for (Map.Entry<String, PathItem> entry : Map.copyOf(given).entrySet()) {
            if (entry.getKey().contains(VARIABLE)) {
                openApi.getPaths().removePathItem(entry.getKey());
                each(LedgerRoutes.CONFIRMED_AS_A_WHOLE, path -> put(openApi, entry, VARIABLE, path));
            }
            if (entry.getKey().contains(ANY)) {
                openApi.getPaths().removePathItem(entry.getKey());
                each(LedgerRoutes.ALL, path -> put(openApi, entry, ANY, path));
            }
        }
    }

    private static void each(String paths, Consumer<String> action) {
        Arrays.stream(paths.split("\\|")).sorted().forEach(action);
    }

    private static void put(OpenAPI openApi, Map.Entry<String, PathItem> shared, String variable, String path) {
        openApi.getPaths().addPathItem(shared.getKey().replace(variable, path), of(shared.getValue(), path));
    }

    private static PathItem of(PathItem shared, String path) {
        PathItem item = OASFactory.createPathItem();
        shared.getOperations().forEach((method, operation) -> item.setOperation(method, of(operation, path)));
        return item;
    }

    private static Operation of(Operation shared, String path) {
        Operation operation = OASFactory.createOperation()
                .operationId(operationId(shared.getOperationId(), path))
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

    private static String operationId(String shared, String path) {
        String several = OTHER_NAMES.getOrDefault(path, capitals(path));
        return shared.endsWith("Many")
                ? shared.substring(0, shared.length() - "Many".length()) + several
                : shared + one(several);
    }

    /** {@code key-dates} become {@code KeyDates}. */
    private static String capitals(String path) {
        return Arrays.stream(path.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code Activities} become {@code Activity}. */
    private static String one(String several) {
        return several.endsWith("ies")
                ? several.substring(0, several.length() - "ies".length()) + "y"
                : several.substring(0, several.length() - 1);
    }
}
