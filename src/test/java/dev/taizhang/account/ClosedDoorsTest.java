package dev.taizhang.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No resource is open to strangers, also none that is added later. */
@QuarkusTest
class ClosedDoorsTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.taizhang");

    private record Operation(String method, String path) {}

    /** What a caller may see without holding any grant: who it is, and how figures are defined. */
    private static final Set<Operation> FOR_EVERY_ACCOUNT = Set.of(
            new Operation("GET", "/api/v1/me"),
            new Operation("GET", "/api/v1/metrics"),
            new Operation("GET", "/api/v1/metrics/{code}"));

    /** Where whoever asks proves itself by the body. */
    private static final Set<Operation> FOR_STRANGERS = Set.of(
            new Operation("POST", "/api/v1/sessions"),
            new Operation("POST", "/api/v1/tokens"),
            new Operation("POST", "/api/v1/tokens/refresh"),
            new Operation("POST", "/api/v1/tokens/revocation"));

    @Test
    void answersEveryOperationWith401ToStrangers() {
        List<Operation> operations = operations();
        assertTrue(operations.contains(new Operation("GET", "/api/v1/me")), "The operations are not found");
        assertAll(operations.stream()
                .filter(operation -> !FOR_STRANGERS.contains(operation))
                .map(operation -> () -> given().contentType("application/json")
                        .body("{}")
                        .request(operation.method(), fill(operation.path()))
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("UNAUTHENTICATED"))));
    }

    @Test
    void showsAnAccountWithoutGrantsNothingButItselfAndTheDefinitions() {
        String username = SignedIn.account(List.of());
        assertAll(operations().stream()
                .filter(operation -> !FOR_EVERY_ACCOUNT.contains(operation))
                .map(operation -> () -> {
                    Response answer = SignedIn.with(username, SignedIn.PASSWORD)
                            .contentType("application/json")
                            .header("If-Match", "*")
                            .body("{}")
                            .request(operation.method(), fill(operation.path()));
                    boolean emptyList = answer.statusCode() == 200 && List.of().equals(answer.path("items"));
                    assertTrue(
                            emptyList || (answer.statusCode() >= 400 && answer.statusCode() < 500),
                            operation + " answers " + answer.statusCode());
                }));
    }

    @Test
    void keepsEveryOperationBelowTheOnePrefix() {
        Set<String> elsewhere = new TreeSet<>();
        for (Operation operation : operations()) {
            if (!operation.path().startsWith("/api/v1/")) {
                elsewhere.add(operation.path());
            }
        }
        assertEquals(Set.of(), elsewhere);
    }

    @Test
    void declaresNothingOpenToEveryone() {
        for (JavaClass type : OURS) {
            assertFalse(type.isAnnotatedWith(PermitAll.class), type.getName());
            type.getMethods()
                    .forEach(method -> assertFalse(method.isAnnotatedWith(PermitAll.class), method.getFullName()));
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (JavaClass type : OURS) {
            String root = path(type.tryGetAnnotationOfType(Path.class));
            for (JavaMethod method : type.getMethods()) {
                verb(method)
                        .ifPresent(verb -> operations.add(
                                new Operation(verb, root + path(method.tryGetAnnotationOfType(Path.class)))));
            }
        }
        return operations;
    }

    /** A path with its templates filled: those that list their values with the first, all others with x. */
    private static String fill(String path) {
        return path.replaceAll("\\{\\w+: ([a-z-]+)\\|[^}]*}", "$1").replaceAll("\\{[^}]*}", "x");
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Optional<Path> annotation) {
        String path = annotation.map(Path::value).orElse("");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }
}
