package dev.taizhang.platform.openapi;

import dev.taizhang.platform.csv.Csv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers that resources take and give by convention, said once instead of at every method. */
final class Conventions {

    /** Where something is added below a resource that is not changed by it. */
    private static final Set<String> ADDING =
            Set.of("/copies", "/attachments", "/action-items", "/four-eyes-relaxations");

    private static final Set<HttpMethod> REPLACING = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    /** Whoever signs in or out knows of no former state, and what it is given for it is never kept for another answer. */
    private static final String SIGN_INS = "/api/v1/sessions";

    /** Says when it was printed and what posts people hold today: no tag of the article speaks for that. */
    private static final String PRINTED = "/review-form";

    private Conventions() {}

    static void declare(OpenAPI contract) {
        header(contract, "ETag", "Strong entity tag of what the answer shows.");
        header(contract, "Location", "Where the new resource is.");
        header(contract, "Link", "`rel=\"next\"`: the next page, if there is one (RFC 8288).");
        header(contract, "Idempotency-Replayed", "`true` on an answer that was given before.");
        header(contract, "Retry-After", "Seconds after which the same request may succeed.");
        header(contract, "RateLimit", "What is left: `r` requests; `t` seconds until all are free. On every answer.");
        header(contract, "RateLimit-Policy", "How much may be asked: `q` requests in `w` seconds. On every answer.");
        header(contract, "WWW-Authenticate", "How to sign in (RFC 9110, 11.6.1).");
        header(contract, "Accept-Ranges", "`bytes`: parts can be asked for.");
        header(contract, "Content-Disposition", "Name of the file (RFC 6266).");
        header(contract, "Content-Range", "Which bytes these are, and of how many (RFC 9110, 14.4).");
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> declare(path, method, operation)));
    }

    static void header(OpenAPI contract, String name, String description) {
        contract.getComponents()
                .addHeader(
                        name, OASFactory.createHeader().description(description).schema(text()));
    }

    private static void declare(String path, HttpMethod method, Operation operation) {
        boolean below = path.contains("}/");
        boolean signIn = path.startsWith(SIGN_INS);
        if (REPLACING.contains(method) && !signIn) {
            parameter(operation, "If-Match", "Entity tag that was read.", true);
        } else if (method == HttpMethod.POST && below && !ADDING.contains(path.substring(path.lastIndexOf('/')))) {
            parameter(operation, "If-Match", "Entity tag that was read.", true);
        }
        if (signIn && gives(operation, "201")) {
            link(operation, "201", "Location");
        }
        if (method == HttpMethod.POST && gives(operation, "201") && !signIn) {
            parameter(
                    operation,
                    "Idempotency-Key",
                    "Chosen by the client; the same key and body give the same answer.",
                    false);
            link(operation, "201", "Location", "ETag", "Idempotency-Replayed");
        }
        if (gives(operation, "200") && takes(operation, "If-Match")) {
            link(operation, "200", "ETag");
        }
        file(operation);
        if (method == HttpMethod.GET && gives(operation, "200") && !path.endsWith(PRINTED)) {
            kept(operation);
        }
        if (isPage(operation)) {
            link(operation, "200", "Link");
            table(operation);
        }
        sortParameters(operation);
    }

    /** What was read may be there still when it is asked for again. */
    private static void kept(Operation operation) {
        parameter(operation, "If-None-Match", "Entity tag that is already there.", false);
        link(operation, "200", "ETag");
        operation
                .getResponses()
                .addAPIResponse("304", OASFactory.createAPIResponse().description("Not changed"));
        link(operation, "304", "ETag");
    }

    /** What is kept as a file bears a name, and can come in parts. */
    private static void file(Operation operation) {
        if (gives(operation, "206")) {
            link(operation, "200", "Accept-Ranges", "Content-Disposition");
            link(operation, "206", "Accept-Ranges", "Content-Disposition", "Content-Range", "ETag");
        }
        if (gives(operation, "200")) {
            APIResponse response = operation.getResponses().getAPIResponse("200");
            if (response.getContent() != null
                    && response.getContent().getMediaTypes().containsKey(Csv.TYPE)) {
                link(operation, "200", "Content-Disposition");
            }
        }
    }

    /** A table is text, whatever the rows are made of. */
    private static void table(Operation operation) {
        MediaType table = operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .get(Csv.TYPE);
        if (table != null) {
            table.setSchema(text());
        }
    }

    private static void sortParameters(Operation operation) {
        if (operation.getParameters() != null) {
            List<Parameter> sorted = new ArrayList<>(operation.getParameters());
            sorted.sort(Comparator.comparing((Parameter parameter) -> String.valueOf(parameter.getIn()))
                    .thenComparing(parameter -> String.valueOf(parameter.getName())));
            operation.setParameters(sorted);
        }
    }

    static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    static boolean gives(Operation operation, String status) {
        return operation.getResponses() != null
                && operation.getResponses().getAPIResponses().containsKey(status);
    }

    private static boolean isPage(Operation operation) {
        return gives(operation, "200")
                && operation.getResponses().getAPIResponse("200").getContent() != null
                && operation.getResponses().getAPIResponse("200").getContent().getMediaTypes().values().stream()
                        .map(media -> media.getSchema() == null
                                ? null
                                : media.getSchema().getRef())
                        .anyMatch(reference -> reference != null && reference.startsWith("#/components/schemas/Page"));
    }

    private static void parameter(Operation operation, String name, String description, boolean required) {
        if (!takes(operation, name)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.HEADER)
                    .description(description)
                    .required(required)
                    .schema(text()));
        }
    }

    static void link(Operation operation, String status, String... headers) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        for (String header : headers) {
            link(response, header);
        }
    }

    static void link(APIResponse response, String header) {
        Map<String, Header> headers = response.getHeaders();
        if (headers == null || !headers.containsKey(header)) {
            response.addHeader(header, OASFactory.createHeader().ref("#/components/headers/" + header));
        }
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
