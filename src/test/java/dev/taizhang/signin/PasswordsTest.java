package dev.taizhang.signin;

import static dev.taizhang.signin.Browser.ME;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords as those who use them change them. */
@QuarkusTest
class PasswordsTest {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String NEW = "seven owls over a quiet harbour";

    @Inject
    DataSource database;

    @Test
    void opensNothingButItsChangeWithAPasswordThatSomebodyElseChose() {
        String username = "t-" + Ids.next();
        create(username, SignedIn.PASSWORD, true).statusCode(201).body("passwordChangeRequired", equalTo(true));
        required(SignedIn.with(username, SignedIn.PASSWORD).get(ME).then());
        required(SignedIn.with(username, SignedIn.PASSWORD).get("/nowhere/else").then());
        Browser browser = Browser.signedIn(username);
        required(browser.reads().get(ME).then());
        String access = given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", SignedIn.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .body("passwordChangeRequired", equalTo(true))
                .extract()
                .path("accessToken");
        required(given().header("Authorization", "Bearer " + access).get(ME).then());
        change(browser.changes(), SignedIn.PASSWORD, NEW).statusCode(204);
        assertEquals(200, browser.status());
        assertEquals(200, SignedIn.with(username, NEW).get(ME).statusCode());
        assertEquals(401, SignedIn.with(username, SignedIn.PASSWORD).get(ME).statusCode());
    }

    @Test
    void namesEveryFaultAtOnceAndLeavesThePasswordAsItIs() {
        String username = SignedIn.account(Role.READER, null);
        change(SignedIn.with(username, SignedIn.PASSWORD), "not-the-password", "password1234")
                .statusCode(400)
                .body("violations.code", containsInAnyOrder("WRONG_PASSWORD", "COMMON_PASSWORD"));
        change(SignedIn.with(username, SignedIn.PASSWORD), SignedIn.PASSWORD, SignedIn.PASSWORD)
                .statusCode(400)
                .body("violations.code", equalTo(List.of("SAME_AS_BEFORE")));
        change(SignedIn.with(username, SignedIn.PASSWORD), SignedIn.PASSWORD, "short")
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/newPassword")));
        assertEquals(200, SignedIn.with(username, SignedIn.PASSWORD).get(ME).statusCode());
    }

    @Test
    void endsAllOtherSessionsAndKeepsTheOneThatAsked() {
        String username = SignedIn.account(Role.READER, null);
        Browser here = Browser.signedIn(username);
        Browser there = Browser.signedIn(username);
        assertEquals(200, there.status());
        change(here.reads(), SignedIn.PASSWORD, NEW).statusCode(403).body("code", equalTo("CSRF_TOKEN_REQUIRED"));
        change(here.changes(), SignedIn.PASSWORD, NEW).statusCode(204);
        assertEquals(401, there.status());
        assertEquals(200, here.status());
    }

    @Test
    void endsEverythingWhenAnAdministratorChoosesANewPassword() {
        String username = SignedIn.account(Role.READER, null);
        Browser browser = Browser.signedIn(username);
        String id = browser.reads().get(ME).path("accountId");
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("postTitle", "岗位", "disabled", false, "password", NEW, "passwordChangeRequired", true))
                .put(ACCOUNTS + "/" + id)
                .then()
                .statusCode(200)
                .body("passwordChangeRequired", equalTo(true));
        assertEquals(401, browser.status());
        required(SignedIn.with(username, NEW).get(ME).then());
    }

    @ParameterizedTest
    @CsvSource({
        "password1234, COMMON_PASSWORD",
        "PassWord1234, COMMON_PASSWORD",
        "taizhang-demo, COMMON_PASSWORD",
        "woaini1314520, COMMON_PASSWORD",
        "Estabilizador, COMMON_PASSWORD",
        "elevenchars, TOO_SHORT",
        "a-long-username-1a-long-username-1, LIKE_USERNAME",
        "ALongUsername ALongUsername, LIKE_USERNAME",
        "taizhangtaizhang, COMMON_PASSWORD",
        "Taizhang-2026-Taizhang-2026, COMMON_PASSWORD",
        "台账台账台账台账台账台账, COMMON_PASSWORD",
        "qwerty qwerty qwerty, COMMON_PASSWORD",
        "k7x!k7x!k7x!k7x!, COMMON_PASSWORD",
        "a-long-username-2026!, LIKE_USERNAME"
    })
    void refusesAPasswordThatIsTriedFirst(String password, String code) {
        create("a-long-username-1", password, false)
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/password")))
                .body("violations.code", equalTo(List.of(code)));
    }

    @Test
    void refusesTheNameOfTheOfficeAndTakesWhatOnlyHoldsIt() {
        String office = Offices.create(null);
        String name = SignedIn.admin().get("/api/v1/organizations/" + office).path("name");
        String code = SignedIn.admin().get("/api/v1/organizations/" + office).path("code");
        for (String tried : List.of(name + name, code + "-" + code, name + "2026!", "taizhang-98765")) {
            createAt(office, tried).statusCode(400).body("violations.code", equalTo(List.of("COMMON_PASSWORD")));
        }
        createAt(office, "seven owls of " + name).statusCode(201);
        createAt(office, "correct horse correct horse").statusCode(201);
    }

    @Test
    void takesAnyCharactersUpToTheLengthThatIsHashed() {
        for (String password : List.of(
                "x".repeat(11) + "y".repeat(61),
                "seventeenlowercase",
                "6480 1375 9926 01",
                "  spaces before and after  ",
                "一夜北风紧开门雪尚飘入泥怜洁白匝地惜琼瑶有意荣枯草")) {
            String wanted = password.getBytes(UTF_8).length > 72 ? password.substring(0, 24) : password;
            String username = "t-" + Ids.next();
            create(username, wanted, false).statusCode(201);
            assertEquals(200, status(username, wanted));
            Set<String> bent = new HashSet<>(List.of(wanted.strip(), wanted.toUpperCase(Locale.ROOT), wanted + " "));
            bent.remove(wanted);
            bent.forEach(other -> assertEquals(401, status(username, other), other));
        }
    }

    @Test
    void ofAnAccountThatIsDecadesOldIsAsGoodAsOnItsFirstDay() {
        String username = "t-" + Ids.next();
        create(username, NEW, false).statusCode(201);
        Rows.update("UPDATE account SET created_at = '1996-01-01' WHERE username = ?", username);
        assertEquals(200, status(username, NEW));
    }

    @Test
    void areKeptAsSlowHashes() throws SQLException {
        String username = SignedIn.account(Role.READER, null);
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT password_hash FROM account WHERE username = ?")) {
            select.setString(1, username);
            ResultSet row = select.executeQuery();
            assertTrue(row.next());
            assertTrue(row.getString(1).matches("\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}"), row.getString(1));
        }
    }

    private static int status(String username, String password) {
        return given().header("Authorization", SignedIn.header(username, password))
                .get(ME)
                .statusCode();
    }

    private static ValidatableResponse createAt(String office, String password) {
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "username", "t-" + Ids.next(), "password", password, "postTitle", "岗位", "organization", office))
                .post(ACCOUNTS)
                .then();
    }

    private static ValidatableResponse create(String username, String password, boolean mustChange) {
        Map<String, Object> body = new HashMap<>();
        body.put("username", username);
        body.put("password", password);
        body.put("passwordChangeRequired", mustChange);
        body.put("postTitle", "岗位");
        return SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(body)
                .post(ACCOUNTS)
                .then();
    }

    @Test
    void ofChangesAtOneTimeOneIsTakenAndHolds() throws Exception {
        String username = SignedIn.account(Role.READER, null);
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                RequestSpecification tab = SignedIn.with(username, SignedIn.PASSWORD);
                String wanted = NEW + i;
                asked.add(tabs.submit(
                        () -> change(tab, SignedIn.PASSWORD, wanted).extract().statusCode()));
            }
        }
        int taken = 0;
        for (int i = 0; i < asked.size(); i++) {
            boolean holds = asked.get(i).get() == 204;
            taken += holds ? 1 : 0;
            assertEquals(
                    holds ? 200 : 401, SignedIn.with(username, NEW + i).get(ME).statusCode());
        }
        assertEquals(1, taken);
    }

    private static ValidatableResponse change(RequestSpecification caller, String current, String wanted) {
        return caller.contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", wanted))
                .post(ME + "/password")
                .then();
    }

    private static void required(ValidatableResponse answer) {
        answer.statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("PASSWORD_CHANGE_REQUIRED"));
    }
}
