package dev.taizhang.support;

import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds for every answer that any test gets through REST Assured: it is one that the contract allows. */
public final class AnswersKeepTheContract implements QuarkusTestBeforeEachCallback, Filter {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** What a resource says in headers; the rest is of the connection, or on every answer. */
    private static final Set<String> HEADERS = Set.of(
            "Accept-Ranges",
            "Content-Disposition",
            "Content-Range",
            "Deprecation",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "Sunset");

    private static volatile @Nullable Contract contract;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(AnswersKeepTheContract.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        URI address = URI.create(request.getURI());
        if (address.getRawPath().startsWith("/api/v1/") && METHODS.contains(request.getMethod())) {
            String body = isText(answer) ? answer.asString() : "-";
            contractOf(address)
                    .breach(
                            request.getMethod(),
                            address.getRawPath(),
                            answer.statusCode(),
                            answer.contentType(),
                            tellingHeaders(answer),
                            body)
                    .ifPresent(breach -> fail(request.getMethod() + " " + address + " answered " + answer.statusCode()
                            + ": " + breach + "\n" + body));
        }
        return answer;
    }

    private static Set<String> tellingHeaders(Response answer) {
        return HEADERS.stream().filter(answer.headers()::hasHeaderWithName).collect(Collectors.toSet());
    }

    private static boolean isText(Response answer) {
        return answer.contentType() == null
                || answer.contentType().isEmpty()
                || answer.contentType().contains("json");
    }

    private static Contract contractOf(URI address) {
        Contract known = contract;
        if (known == null) {
            known = read(address.resolve("/openapi?format=json"));
            contract = known;
        }
        return known;
    }

    /** Past REST Assured, whose answers come through here. */
    private static Contract read(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Contract(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            throw new IllegalStateException("The contract cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the contract was read", e);
        }
    }
}
