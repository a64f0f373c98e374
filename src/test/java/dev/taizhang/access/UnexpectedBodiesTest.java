package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

/** Whoever sends a body where none is taken is told so; what says nothing is no body. */
@QuarkusTest
class UnexpectedBodiesTest {

    private static final String REASON = "{\"reason\": \"更正\"}";

    @Test
    void noOperationWithoutABodyLooksPastOne() {
        WalkedOffice office = WalkedOffice.prepared();
        String username = Everybody.at(office.organization());
        List<String> found = new ArrayList<>();
        int asked = 0;
        for (Operation operation : new Operations().all()) {
            // The duty that a matrix shows is a parameter of its own, which is missed first.
            boolean other =
                    operation.path().endsWith("/matrix") || operation.id().startsWith("uploadAttachment");
            if (operation.body() == null && !other) {
                asked++;
                String refused = refusal(send(username, operation, office, REASON));
                if (!refused.equals("400 VALIDATION_FAILED [UNEXPECTED_BODY]")) {
                    found.add(operation.id() + " takes a reason: " + refused);
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(asked > 150, "Hardly anything is asked: " + asked);
    }

    @Test
    void nothingIsTakenForNothing() {
        WalkedOffice office = WalkedOffice.prepared();
        String username = Everybody.at(office.organization());
        List<String> found = new ArrayList<>();
        for (Operation operation : new Operations().all()) {
            // Copies and replays are made of anything; what else there is asks for the state first, which nobody has
            // seen.
            if (operation.body() == null
                    && operation.method().equals("POST")
                    && !operation.id().startsWith("uploadAttachment")
                    && !operation.id().startsWith("copy")) {
                for (String nothing : List.of("", " \n", "{}", " { } ")) {
                    String answered = refusal(send(username, operation, office, nothing));
                    if (answered.contains("UNEXPECTED_BODY") || answered.startsWith("5")) {
                        found.add(operation.id() + " does not take '" + nothing + "': " + answered);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void aLongBodyIsOneHoweverItIsSent() {
        WalkedOffice office = WalkedOffice.prepared();
        String path = "/api/v1/meetings/" + office.id("meetings") + "/submission";
        RequestSpecification clerk = SignedIn.with(Everybody.at(office.organization()), SignedIn.PASSWORD);
        for (String body : List.of(" ".repeat(300), "[]", "null", "x", "x".repeat(1 << 20))) {
            clerk.header("If-Match", "*")
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("violations.code", Matchers.equalTo(List.of("UNEXPECTED_BODY")));
        }
    }

    @Test
    void whoMayNotDoItLearnsNothingOfItsBody() {
        WalkedOffice office = WalkedOffice.prepared();
        String mine = "/api/v1/meetings/" + office.id("meetings") + "/submission";
        office.staff(Relation.OWN)
                .as(Role.READER)
                .header("If-Match", "*")
                .body(REASON)
                .contentType("application/json")
                .post(mine)
                .then()
                .statusCode(403);
        office.staff(Relation.FOREIGN)
                .clerk()
                .header("If-Match", "*")
                .body(REASON)
                .contentType("application/json")
                .post(mine)
                .then()
                .statusCode(404);
    }

    private static Response send(String username, Operation operation, WalkedOffice office, String body) {
        return SignedIn.with(username, SignedIn.PASSWORD)
                .urlEncodingEnabled(false)
                .header("If-Match", "\"unseen\"")
                .contentType("application/json")
                .body(body)
                .request(operation.method(), Asking.path(operation, office) + Asking.query(operation, office));
    }

    private static String refusal(Response answer) {
        return answer.statusCode() < 400
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " " + answer.path("code") + " " + answer.path("violations.code");
    }
}
