package dev.taizhang.account;

import static dev.taizhang.account.AccountRequests.meStatus;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The port for those who replay a history or load the demonstration. */
@QuarkusTest
class AccountsTest {

    private static final String DEMO_PASSWORD = "taizhang-demo";

    @Inject
    Accounts accounts;

    @Inject
    FirstAdministrator firstAdministrator;

    @Test
    void makesOneAccountPerKeyThatNobodyCanSignInWith() {
        String office = Offices.create(null);
        String key = "USER-" + Ids.next();
        Caller first = accounts.ensure(key, office, Role.CLERK, "填报人");
        Caller second = accounts.ensure(key, office, Role.CLERK, "填报人");
        assertEquals(first, second);
        assertEquals(List.of(new Grant(Role.CLERK, office)), first.grants());
        assertEquals(401, meStatus(first.username(), ""));
        assertNotEquals(
                first.accountId(),
                accounts.ensure(key + "-2", office, Role.CLERK, "填报人").accountId());
    }

    @Test
    void answersToTheKeyOfLoadedData() {
        String office = Offices.create(null);
        String key = "USER-" + Ids.next();
        Caller made = accounts.ensure(key, office, Role.APPROVER, "负责人");
        SignedIn.admin()
                .get("/api/v1/accounts/" + made.accountId())
                .then()
                .statusCode(200)
                .body("externalKey", equalTo(key))
                .body("postTitle", equalTo("负责人"))
                .body("passwordSet", equalTo(false));
    }

    @Test
    void keepsAKeyThatIsNoUsername() {
        String office = Offices.create(null);
        String key = "岗位 " + Ids.next();
        Caller made = accounts.ensure(key, office, Role.CLERK, "填报人");
        assertEquals(made, accounts.ensure(key, office, Role.CLERK, "填报人"));
    }

    @Test
    void makesTheDemonstrationsAccountsOnceAndLeavesExistingOnesAlone() {
        String office = Offices.create(null);
        accounts.createDemoAccounts(office);
        Caller clerk = accounts.demoCaller("clerk");
        accounts.createDemoAccounts(Offices.create(null));
        assertEquals(clerk, accounts.demoCaller("clerk"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String username : List.of(
                "clerk",
                "approver",
                "reviewer1",
                "reviewer2",
                "reviewer3",
                "signatory",
                "supervisor",
                "reader",
                "statistics")) {
            assertEquals(200, meStatus(username, DEMO_PASSWORD), username);
            Grant grant = accounts.demoCaller(username).grants().getFirst();
            roles.add(grant.role());
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Role.ADMIN)), roles);
        assertEquals(
                Role.REVIEWER_SECOND,
                accounts.demoCaller("reviewer2").grants().getFirst().role());
        assertEquals(401, meStatus("admin", DEMO_PASSWORD));
    }

    @Test
    void knowsNoCallerWithoutAnAccount() {
        assertThrows(IllegalArgumentException.class, () -> accounts.demoCaller("nobody-of-that-name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenchars", "Password1234", "Estabilizador", "admin-2026-admin", "taizhang-taizhang"})
    void makesNoFirstAdministratorWithAPasswordThatNobodyElseMayHave(String password) {
        assertTrue(firstAdministrator.refusal(password).isPresent());
        assertTrue(
                firstAdministrator.refusal("seven owls and " + "x".repeat(58)).isPresent(), "too long");
        assertTrue(firstAdministrator.refusal("seven owls of " + password).isEmpty());
    }

    @Test
    void makesNoFurtherAdministratorOnceThereIsAnAccount() {
        firstAdministrator.ensure(Optional.of("a-second-administrator"));
        assertEquals(401, meStatus("admin", "a-second-administrator"));
    }

    @Test
    void printsNeitherPasswordNorHash() {
        KnownAccount known = new KnownAccount("id", "name", "the-hash", false, null, false, false, null, List.of());
        assertFalse(known.toString().contains("the-hash"));
        AccountCreation creation = new AccountCreation("name", "the-password", null, "岗位", null, List.of());
        assertFalse(creation.toString().contains("the-password"));
        AccountReplacement replacement = new AccountReplacement("岗位", null, false, "the-password", null, List.of());
        assertFalse(replacement.toString().contains("the-password"));
    }
}
