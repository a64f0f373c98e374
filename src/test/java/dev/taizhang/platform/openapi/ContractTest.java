package dev.taizhang.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void namesEveryOperationOnce() {
        Set<String> seen = new HashSet<>();
        for (Operation operation : operations()) {
            Object id = operation.body().get("operationId");
            assertTrue(id instanceof String, () -> "No operationId: " + operation.path());
            assertTrue(seen.add(String.valueOf(id)), () -> "Twice: " + id);
            assertTrue(operation.body().get("summary") instanceof String, () -> "No summary: " + id);
            assertTrue(operation.body().get("tags") instanceof List<?> tags && tags.size() == 1, () -> "No tag: " + id);
        }
        assertFalse(seen.isEmpty());
    }

    @Test
    void declaresTheProblemOnEveryRefusal() {
        for (Operation operation : operations()) {
            Map<String, Object> responses = map(operation.body().get("responses"));
            for (String status : List.of("400", "401", "403", "404", "406", "429")) {
                assertTrue(responses.containsKey(status), () -> operation.path() + " " + status);
            }
            if (operation.body().containsKey("requestBody")) {
                assertTrue(responses.containsKey("415"), operation::path);
            }
            responses.forEach((status, response) -> assertTrue(
                    !status.startsWith("4") || String.valueOf(response).contains("#/components/responses/"),
                    () -> operation.path() + " " + status));
        }
        assertEquals(
                "#/components/schemas/Problem",
                contract().getString("components.responses.NotFound.content.'application/problem+json'.schema.'$ref'"));
    }

    @Test
    void asksForAnEntityTagWhereSomethingIsReplaced() {
        JsonPath contract = contract();
        assertEquals(
                List.of(true),
                contract.getList(
                        "paths.'/api/v1/samples/{id}'.put.parameters.findAll { it.name == 'If-Match' }.required"));
        assertTrue(contract.getMap("paths.'/api/v1/samples/{id}'.put.responses")
                .keySet()
                .containsAll(Set.of("412", "428")));
    }

    @Test
    void saysWhatIsAlwaysThereAndWhatMayBeNull() {
        Map<String, Object> body = map(contract().getMap("components.schemas").get("SampleBody"));
        Map<String, Object> properties = map(body.get("properties"));
        assertEquals(List.of("count", "title"), body.get("required"));
        assertEquals(false, body.get("additionalProperties"));
        assertEquals(Set.of("integer", "null"), Set.copyOf((List<?>)
                map(properties.get("big")).get("type")));
        assertEquals(Set.of("string", "null"), Set.copyOf((List<?>)
                map(properties.get("heldOn")).get("type")));
        assertEquals("date", map(properties.get("heldOn")).get("format"));
        assertEquals("date-time", map(properties.get("seenAt")).get("format"));
        assertEquals(List.of("items"), contract().getList("components.schemas.PageString.required"));
    }

    @Test
    void tellsRecordsOfOneNameApartByWhereTheyAre() {
        Set<String> names = Set.copyOf(contract().getMap("components.schemas").keySet().stream()
                .map(String::valueOf)
                .toList());
        assertTrue(names.contains("SampleBodyHeadcount"), names::toString);
        names.forEach(name -> assertFalse(Character.isDigit(name.charAt(name.length() - 1)), name));
    }

    @Test
    void asksForAnAccountEverywhere() {
        JsonPath contract = contract();
        assertEquals("http", contract.getString("components.securitySchemes.basic.type"));
        List<Map<String, List<String>>> each = Stream.of("basic", "bearer", "apiKey", "cookie")
                .map(scheme -> Map.of(scheme, List.<String>of()))
                .toList();
        assertEquals(each, contract.getList("security"));
    }

    @Test
    void givesEveryAnswerAShape() {
        for (Operation operation : operations()) {
            map(operation.body().get("responses")).forEach((status, response) -> {
                assertFalse(String.valueOf(response).contains("schema={}"), () -> operation.path() + " " + status);
                assertTrue(
                        !Set.of("200", "201").contains(status) || map(response).containsKey("content"),
                        () -> operation.path() + " " + status);
            });
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        contract()
                .getMap("paths")
                .forEach((path, item) -> map(item).forEach((method, body) -> {
                    if (METHODS.contains(method) && String.valueOf(path).startsWith("/api/")) {
                        operations.add(new Operation(method + " " + path, map(body)));
                    }
                }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static JsonPath contract() {
        return given().get("/openapi?format=json").then().extract().jsonPath();
    }

    private record Operation(String path, Map<String, Object> body) {}
}
