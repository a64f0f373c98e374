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
import io.quarkus.test.junit.QuarkusTest;
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

    @Test
    void answersEveryOperationWith401ToStrangers() {
        List<Operation> operations = operations();
        assertTrue(operations.contains(new Operation("GET", "/api/v1/me")), "The operations are not found");
        assertAll(operations.stream()
                .map(operation -> () -> given().contentType("application/json")
                        .body("{}")
                        .request(operation.method(), operation.path().replaceAll("\\{[^}]*}", "x"))
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("UNAUTHENTICATED"))));
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
