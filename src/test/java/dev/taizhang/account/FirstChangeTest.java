package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.body;
import static dev.taizhang.account.AccountRequests.created;
import static dev.taizhang.account.AccountRequests.grant;
import static dev.taizhang.account.AccountRequests.post;
import static dev.taizhang.account.AccountRequests.put;
import static dev.taizhang.account.AccountRequests.replacement;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of a password that is to be changed at the first sign-in is heeded or refused, never passed over. */
@QuarkusTest
class FirstChangeTest {

    private static final String CHANGE = "passwordChangeRequired";

    private Map<String, Object> account;
    private Map<String, Object> changed;

    @BeforeEach
    void hire() {
        String office = Offices.create(null);
        account = body(grant("CLERK", office));
        changed = replacement(grant("CLERK", office));
    }

    @Test
    void aPasswordThatIsNotThereCannotHaveToBeChanged() {
        account.remove("password");
        account.put(CHANGE, true);
        refused(post(SignedIn.admin(), account));
        account.put(CHANGE, false);
        String id = created(SignedIn.admin(), account);
        changed.put(CHANGE, true);
        refused(put(SignedIn.admin(), id, changed, "*"));
        changed.put("password", SignedIn.PASSWORD);
        put(SignedIn.admin(), id, changed, "*").statusCode(200).body(CHANGE, equalTo(true));
        changed.remove("password");
        put(SignedIn.admin(), id, changed, "*").statusCode(200).body(CHANGE, equalTo(true));
    }

    @Test
    void thatIsNamedWithTheOtherFaults() {
        account.remove("password");
        account.put(CHANGE, true);
        account.put("postTitle", " ");
        post(SignedIn.admin(), account)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/postTitle", "/passwordChangeRequired"));
        account.put("password", 5);
        post(SignedIn.admin(), account)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/postTitle", "/password"));
    }

    @Test
    void whatDoesNotFitTheAccountIsToldOfTheStateThatWasSeen() {
        account.remove("password");
        String id = created(SignedIn.admin(), account);
        changed.put(CHANGE, true);
        changed.put("postTitle", " ");
        put(SignedIn.admin(), id, changed, "\"1\"")
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("/postTitle", "/passwordChangeRequired"));
        put(SignedIn.admin(), id, changed, "\"99\"").statusCode(400).body("violations.field", contains("/postTitle"));
        put(SignedIn.admin(), id, changed, null).statusCode(400).body("violations.field", contains("/postTitle"));
        changed.put("postTitle", "岗位");
        put(SignedIn.admin(), id, changed, "\"99\"").statusCode(412);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("violations.field", contains("/passwordChangeRequired"))
                .body("violations.code", contains("NO_PASSWORD"));
    }
}
