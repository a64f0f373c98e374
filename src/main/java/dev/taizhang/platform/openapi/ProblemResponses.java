package dev.taizhang.platform.openapi;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.problem.ProblemWriter;
import dev.taizhang.platform.problem.ViolationCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every operation can refuse; each refusal is the one problem body. */
final class ProblemResponses {

    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "PayloadTooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(416, "RangeNotSatisfiable"),
            Map.entry(422, "IdempotencyKeyReused"),
            Map.entry(428, "PreconditionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(503, "ServiceUnavailable")));

    /** What a refusal says beside its body. */
    private static final Map<Integer, List<String>> HEADERS = Map.of(
            401, List.of("WWW-Authenticate"),
            416, List.of("Content-Range"),
            429, List.of("RateLimit", "RateLimit-Policy", "Retry-After"),
            503, List.of("Retry-After"));

    private ProblemResponses() {}

    static void declare(OpenAPI contract) {
        Components components = contract.getComponents();
        components.addSchema("Problem", problem());
        components.addSchema("Violation", violation());
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        Set<Integer> used = new TreeSet<>();
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    Set<Integer> statuses = statuses(method, operation);
                    used.addAll(statuses);
                    refusals(operation, statuses);
                }));
        used.forEach(status -> components.addResponse(NAMES.get(status), response(status)));
    }

    private static Set<Integer> statuses(HttpMethod method, Operation operation) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 403, 404, 406, 429, 503));
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (Conventions.gives(operation, "206")) {
            statuses.add(416);
        }
        if (Conventions.takes(operation, "If-Match")) {
            statuses.addAll(List.of(412, 428));
        }
        if (Conventions.takes(operation, "Idempotency-Key")) {
            statuses.add(422);
        }
        return statuses;
    }

    private static void refusals(Operation operation, Set<Integer> statuses) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (int status : statuses) {
            responses.addAPIResponse(
                    Integer.toString(status),
                    OASFactory.createAPIResponse().ref("#/components/responses/" + NAMES.get(status)));
        }
        Map<String, APIResponse> sorted = new TreeMap<>(responses.getAPIResponses());
        APIResponses ordered = OASFactory.createAPIResponses();
        sorted.forEach(ordered::addAPIResponse);
        operation.setResponses(ordered);
    }

    private static APIResponse response(int status) {
        List<String> codes = Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .map(code -> "`" + code.name() + "`")
                .toList();
        APIResponse response = OASFactory.createAPIResponse();
        HEADERS.getOrDefault(status, List.of()).forEach(name -> Conventions.link(response, name));
        return response.description("Refused: " + String.join(", ", codes))
                .content(OASFactory.createContent()
                        .addMediaType(
                                ProblemWriter.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Why a request was refused (RFC 9457). Further members depend on the code.")
                .addProperty("code", text("Stable code; programs decide by it.").enumeration(codes()))
                .addProperty("allowedTransitions", texts("With 409 of a step: what is left to ask for in the state."))
                .addProperty("closings", texts("With `PERIOD_CLOSED`: ids of the closings that the caller may read."))
                .addProperty(
                        "currentVersion",
                        text(
                                "With `PRECONDITION_FAILED` and `REVIEW_RULE_EXISTS`: the entity tag that would be taken."))
                .addProperty("existing", existing())
                .addProperty("detail", text("What this time was wrong, in the language of the client."))
                .addProperty("standing", number("With `ALREADY_ENTERED`: number of the one that says the same."))
                .addProperty(
                        "standingReport",
                        text("With `REPORT_STANDS`: id of the issued report of the same organisation and period."))
                .addProperty("state", text("With 409 of a step: the present state."))
                .addProperty("status", number())
                .addProperty("title", text("The code in words, in the language of the client."))
                .addProperty("traceId", text("To be given when the refusal is reported."))
                .addProperty(
                        "type",
                        text("`urn:taizhang:problem:` and the code in kebab case.")
                                .format("uri"))
                .addProperty("violations", violations())
                .addProperty(
                        "violationsOmitted",
                        number().description("How many faults there are beyond those listed; absent where none is."))
                .required(List.of("code", "detail", "status", "title", "traceId", "type", "violations"));
    }

    private static Schema violations() {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description("Every fault of the request, or the first " + Problem.LISTED
                        + " of them; empty unless the request itself is faulty.")
                .maxItems(Problem.LISTED)
                .items(OASFactory.createSchema().ref("#/components/schemas/Violation"));
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32");
    }

    private static Schema existing() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("Where something is refused because of what is there already, for those who may read that:"
                        + " `REPORT_STANDS`, `RELAXATION_STANDS`, `DELEGATION_STANDS`, `CLOSING_EXISTS`,"
                        + " `FINDING_EXISTS`, `ACTION_ITEM_EXISTS`, `ALREADY_DECLARED`, `ALREADY_WAIVED`,"
                        + " `ALREADY_FULFILS`.")
                .addProperty("href", text("Where it is."))
                .addProperty("id", text("Its id, or its number where it is a part of something."))
                .addProperty("state", text("Its state."))
                .required(List.of("href", "id"));
    }

    private static List<Object> codes() {
        return Arrays.stream(ErrorCode.values())
                .map(code -> (Object) code.name())
                .toList();
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("allowed", texts("What would have been taken, where that is a short list."))
                .addProperty("code", violationCode())
                .addProperty("field", text("JSON Pointer (RFC 6901) into the body; of a query parameter its name."))
                .addProperty("message", text("The fault in words, in the language of the client."))
                .required(List.of("code", "field", "message"));
    }

    /** Not an enumeration: a strict client would refuse an answer for the sake of a code that came after it was built. */
    private static Schema violationCode() {
        return text("Stable code of the fault. `x-extensible-enum` lists those of this version; new ones may come.")
                .extensions(Map.of("x-extensible-enum", ViolationCodes.all()));
    }

    private static Schema number(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int32")
                .description(description);
    }

    private static Schema texts(String description) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
