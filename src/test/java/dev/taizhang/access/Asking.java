package dev.taizhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Offices;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes one well-formed request of an operation, about the things of some places. None of them changes what is there: each
 * change names a state of it that nobody has seen, which is only looked at after the right to make it.
 */
final class Asking {

    private static final String UNSEEN = "\"unseen\"";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Operations operations;
    private final WalkedOffice office;
    private final HttpClient client;

    Asking(Operations operations, WalkedOffice office, HttpClient client) {
        this.operations = operations;
        this.office = office;
        this.client = client;
    }

    /** How it is asked. */
    enum Manner {
        USUAL,
        /** With a body that nothing can be read of. */
        UNREADABLE,
        /** Without the state that is to be changed. */
        UNTAGGED,
        /** With a wish for another form of the answer. */
        AS_TABLE
    }

    /** @param authorization the header; null for none */
    HttpResponse<String> send(Operation operation, Places places, @Nullable String authorization) {
        return send(operation, places, authorization, Manner.USUAL);
    }

    /** @param authorization the header; null for none */
    HttpResponse<String> send(Operation operation, Places places, @Nullable String authorization, Manner manner) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                RestAssured.baseURI + ":" + RestAssured.port + path(operation, places) + query(operation, places)));
        BodyPublisher content = content(operation, places, request);
        boolean isUnreadable = manner == Manner.UNREADABLE && operation.body() != null;
        request.method(operation.method(), isUnreadable ? BodyPublishers.ofString("{") : content);
        if (!operation.method().equals("GET") && manner != Manner.UNTAGGED) {
            request.header("If-Match", UNSEEN);
        }
        if (manner == Manner.AS_TABLE) {
            request.header("Accept", "text/csv");
        }
        if (operation.id().startsWith("downloadAttachment")) {
            request.header(
                    "If-None-Match", '"' + Digest.sha256(new String(WalkedOffice.FILE, StandardCharsets.UTF_8)) + '"');
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(operation.id(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Path of an operation about things of some places. */
    static String path(Operation operation, Places places) {
        String collection = operation.collection();
        StringBuilder path = new StringBuilder();
        for (String part : operation.path().substring(1).split("/", -1)) {
            path.append('/')
                    .append(
                            switch (part) {
                                case "{id}" -> places.id(collection);
                                case "{attachment}" -> places.attachment(collection);
                                case "{organization}" -> places.organization();
                                case "{relaxation}", "{key}" -> places.id(part);
                                case "{no}" -> "1";
                                case "{period}" -> "2022";
                                case "{code}" -> "STUDY_MEETING_COUNT";
                                default -> {
                                    if (part.startsWith("{")) {
                                        throw new IllegalStateException("Asking does not know what to put for " + part);
                                    }
                                    yield part;
                                }
                            });
        }
        return path.toString();
    }

    static String query(Operation operation, Places places) {
        List<String> pairs = new ArrayList<>();
        for (String name : operation.queryNames()) {
            String value = switch (name) {
                case "organization" -> places.organization();
                case "rule" -> places.id("obligation-rules");
                case "period", "fromYear", "toYear" -> "2022";
                case "name" -> "附件.pdf";
                case "limit" -> "200";
                // Lists show all; a search looks for something that the office has.
                case "q" -> operation.id().equals("search") ? "学习" : null;
                default -> null;
            };
            if (value != null) {
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private BodyPublisher content(Operation operation, Places places, HttpRequest.Builder request) {
        if (operation.id().startsWith("uploadAttachment")) {
            request.header("Content-Type", "application/pdf");
            return BodyPublishers.ofByteArray(WalkedOffice.FILE);
        }
        JsonNode schema = operation.body();
        if (schema == null) {
            return BodyPublishers.noBody();
        }
        request.header("Content-Type", "application/json");
        return BodyPublishers.ofString(json(body(operation, schema, places)));
    }

    private Object body(Operation operation, JsonNode schema, Places places) {
        String organization = office.organization();
        return switch (operation.id()) {
            // Nobody's password is tried here, or the walk would be locked out.
            case "createSession", "createTokens", "refreshTokens", "changeMyPassword" -> Map.of("unseen", 1);
            case "addWaiver" -> Map.of("organization", organization, "period", "2022-Q2", "reason", "停业");
            case "delegateReview" ->
                Map.of(
                        "organization",
                        organization,
                        "stage",
                        "FIRST",
                        "delegate",
                        "nobody",
                        "from",
                        "2150-01-01",
                        "to",
                        "2150-02-01");
            case "createOrganization" -> Offices.body(organization);
            case "createAccount" -> account(Map.of("username", "t-" + Ids.next()));
            case "createApiClient" -> client(Map.of());
            case "replaceApiClient" -> client(Map.of("disabled", false));
            case "replaceAccount" -> account(Map.of("disabled", false));
            case "createNoticeSubscription", "replaceNoticeSubscription" -> Told.subscription(organization);
            case "addPublication" -> Bodies.publication(office.channel(), "2022-05-01");
            case "relaxFourEyes" -> Map.of("from", "2150-01-01", "to", "2150-02-01", "reason", "只有一人");
            // Of long ago: nothing else is in them.
            case "closePeriod", "declareCompleteness" -> Map.of("organization", organization, "period", "2021-M01");
            case "setCompletenessDeadline" ->
                Map.of("organization", organization, "period", "2021-M01", "dueOn", "2021-03-01");
            // Of the item that the office itself is to do.
            case "addPlanFulfilment" -> Map.of("item", "1", "recordId", places.id("meetings"));
            case "acceptFinding" -> Map.of("until", "2035-01-01", "reason", "可以承受");
            case "createFinding", "replaceFinding" -> Checks.finding(1);
            case "createActionItem", "replaceActionItem" -> actionItem();
            // What is done already, or lacks who does it: nothing is made.
            case "createActionItemOfDecision",
                    "createActionItemOfPlannedMeasure",
                    "createActionItemOfProblem",
                    "createActionItemOfPlan" -> Map.of();
            default -> {
                String collection = operation.collection();
                if (operation.id().startsWith("confirm") && operation.path().endsWith("/confirmations")) {
                    yield Map.of("items", List.of(Map.of("id", places.id(collection), "etag", UNSEEN)));
                }
                boolean whole =
                        operation.id().startsWith("create") || operation.id().startsWith("replace");
                if (!whole && !operation.id().startsWith("amend")) {
                    yield operations.least(schema, organization);
                }
                Map<String, Object> content = collection.equals("risk-checks")
                        ? Checks.check(organization, office.template())
                        : AnyRecord.body(collection, organization);
                yield whole ? content : Map.of("reason", "更正", "content", content);
            }
        };
    }

    private Map<String, Object> actionItem() {
        return Bodies.without(
                Bodies.with(
                        Checks.item(office.staff(Relation.OWN), "INSTRUCTION", "", office.organization()),
                        "source",
                        "INSTRUCTION"),
                "sourceRecord");
    }

    private Map<String, Object> account(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("postTitle", "测试岗位");
        body.put("grants", List.of(Map.of("role", "READER", "organization", office.organization())));
        return body;
    }

    private Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", "统计接口");
        body.put("grants", List.of(Map.of("role", "STATISTICS", "organization", office.organization())));
        return body;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
