package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Whoever is shown other rights is shown another tag, also while rights that another process gave are on their way. */
@QuarkusTest
class MeTagTest {

    private static final int ATTEMPTS = 20;

    @Inject
    AccountDirectory directory;

    @Test
    void twoBodiesNeverBearOneTag() {
        for (int attempt = 1; !showsWhatIsRemembered(); attempt++) {
            assertTrue(attempt < ATTEMPTS, "Rights that were changed elsewhere were never shown as they were before");
        }
    }

    /**
     * Whether rights were shown as they were before another process changed them, which is where two bodies may bear one tag.
     * They are remembered for seconds: on a slow machine they may be forgotten first.
     */
    private boolean showsWhatIsRemembered() {
        String office = Offices.create(null);
        String username = SignedIn.account(Role.CLERK, office);
        String id = me(username).path("accountId");
        Rows.update(
                "INSERT INTO account_grant (account_id, position, role, organization_id) VALUES (?, 1, 'READER', ?)",
                id,
                office);
        Rows.update("UPDATE account SET edit_counter = edit_counter + 1 WHERE id = ?", id);
        Response before = me(username);
        QuarkusTransaction.requiringNew().run(() -> directory.changed(username));
        Response after = me(username);
        assertEquals(
                before.asString().equals(after.asString()),
                before.header("ETag").equals(after.header("ETag")),
                before.asString() + after.asString());
        return !before.asString().equals(after.asString());
    }

    private static Response me(String username) {
        return as(username).get("/api/v1/me");
    }
}
