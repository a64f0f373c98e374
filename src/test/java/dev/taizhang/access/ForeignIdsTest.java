package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.Operations.Operation;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in a path and cannot be an id names nothing, whatever the database thinks of its characters. */
@QuarkusTest
class ForeignIdsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

    /** Chinese, and an emoji of four bytes. */
    private static final List<String> FOREIGN = List.of("%E4%BC%9A%E8%AE%AE", "%F0%9F%98%80");

    /** Of ASCII, and still no ids. */
    private static final List<String> ODD = List.of("~%27%20OR%201=1", "a".repeat(300));

    @Test
    void noPathBringsAnErrorOfTheInside() {
        List<String> found = new ArrayList<>();
        int asked = 0;
        for (Operation operation : new Operations().all()) {
            if (operation.path().contains("{")) {
                for (String text : FOREIGN) {
                    asked++;
                    int status = status(operation, text);
                    if (status != 404 && (status != 400 || !isLookedAtElsewhereFirst(operation))) {
                        found.add(status + " " + operation.id() + " " + text);
                    }
                }
                for (String text : ODD) {
                    asked++;
                    int status = status(operation, text);
                    if (status < 400 || status >= 500) {
                        found.add(status + " " + operation.id() + " " + text);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(asked > 1000, "Hardly anything is asked: " + asked);
    }

    /** Another part of the request is refused before the thing is looked for. */
    private static boolean isLookedAtElsewhereFirst(Operation operation) {
        return operation.addresses("period")
                || operation.queryNames().contains("period")
                || operation.queryNames().contains("fromYear")
                || operation.id().startsWith("uploadAttachment");
    }

    private static int status(Operation operation, String text) {
        RequestSpecification request =
                SignedIn.admin().urlEncodingEnabled(false).header("If-Match", "*");
        if (operation.body() != null) {
            request.contentType(ContentType.JSON).body("{}");
        }
        return request.request(
                        operation.method(), VARIABLE.matcher(operation.path()).replaceAll(text))
                .statusCode();
    }
}
