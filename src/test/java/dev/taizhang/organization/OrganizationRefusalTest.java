package dev.taizhang.organization;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not done with an organisation, and by whom. */
@QuarkusTest
class OrganizationRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91310115MA1H8R7C6D", "11320000MB151840XK", ""})
    void refusesACreditCodeWhoseCheckCharacterIsWrong(String creditCode) {
        faults(
                Office.create(SignedIn.admin(), Bodies.with(Office.body(null), "creditCode", creditCode)),
                "/creditCode INVALID_CREDIT_CODE");
        faults(
                Office.below(null).change(Bodies.with(Office.named("名", "2021-01-01"), "creditCode", creditCode)),
                "/creditCode INVALID_CREDIT_CODE");
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("code", "lower case");
        body.put("shortName", "长".repeat(101));
        body.put("type", "MINISTRY");
        body.put("creditCode", "91350100M000100Y4Z");
        body.put("parent", "NO-SUCH-CODE");
        body.put("memberHeadcount", -1);
        body.put("activeFrom", "2020-02-30");
        faults(
                Office.create(SignedIn.admin(), body),
                "/code INVALID_FORMAT",
                "/name REQUIRED",
                "/shortName TOO_LONG",
                "/type INVALID_VALUE",
                "/creditCode INVALID_CREDIT_CODE",
                "/parent UNKNOWN_ORGANIZATION",
                "/memberHeadcount OUT_OF_RANGE",
                "/activeFrom INVALID_DATE");
    }

    @Test
    void refusesAParentThatIsNotThereOnThatDay() {
        Office top = Office.below(null);
        Office closed = Office.below(top);
        closed.close("2021-12-31").statusCode(201);
        Office office = Office.below(top);
        faults(office.move(new Office("", "NO-SUCH-CODE"), "2021-01-01"), "/parent UNKNOWN_ORGANIZATION");
        faults(
                office.move(closed, "2022-01-01")
                        .body("violations[0].message", containsString(closed.code()))
                        .body("violations[0].message", containsString("2022-01-01")),
                "/parent CLOSED_ORGANIZATION");
        faults(office.move(closed, "2019-12-31"), "/from BEFORE_ORGANIZATION_EXISTS", "/parent CLOSED_ORGANIZATION");
        faults(
                Office.create(SignedIn.admin(), Bodies.with(Office.body(closed.code()), "activeFrom", "2022-01-01")),
                "/parent CLOSED_ORGANIZATION");
        office.move(closed, "2021-12-31").statusCode(201);
    }

    @Test
    void refusesACircleOnWhateverDay() {
        Office top = Office.below(null);
        Office middle = Office.below(top);
        Office other = Office.below(top);
        Office leaf = Office.below(middle);
        faults(top.move(leaf, "2021-01-01"), "/parent CYCLE");
        faults(middle.move(middle, "2021-01-01"), "/parent CYCLE");
        leaf.move(other, "2022-01-01").statusCode(201);
        other.move(middle, "2023-01-01").statusCode(201);
        // In 2022 the leaf stands elsewhere, but from 2023 on below the middle again.
        faults(middle.move(leaf, "2022-01-01"), "/parent CYCLE");
    }

    @Test
    void refusesDaysOnWhichItIsNotThere() {
        Office top = Office.below(null);
        Office office = Office.below(top);
        faults(office.change(Office.named("名", "2019-12-31")), "/from BEFORE_ORGANIZATION_EXISTS");
        faults(office.move(top, "3000-01-01"), "/from OUT_OF_RANGE");
        faults(office.close("2019-12-31"), "/activeTo BEFORE_ORGANIZATION_EXISTS");
        faults(office.close("9999-12-31"), "/activeTo OUT_OF_RANGE");
        Office late = Office.of(Bodies.with(Office.body(top.code()), "activeFrom", "2021-01-01"));
        faults(late.move(top, "2020-06-01"), "/from BEFORE_ORGANIZATION_EXISTS");
    }

    @Test
    void namesFaultsOfTheBodyAndOfTheTreeAtOnce() {
        Office top = Office.below(null);
        Office office = Office.below(top);
        faults(
                office.change(Bodies.without(Office.named("名", "2019-12-31"), "name")),
                "/from BEFORE_ORGANIZATION_EXISTS",
                "/name REQUIRED");
        faults(
                step(office, "moves", Map.of("from", "2019-12-31")),
                "/from BEFORE_ORGANIZATION_EXISTS",
                "/parent REQUIRED");
        faults(
                step(top, "moves", Map.of("from", "2021-01-01", "parent", office.code(), "by", "x")),
                "/by UNKNOWN_FIELD",
                "/parent CYCLE");
        faults(
                step(office, "closure", Map.of("activeTo", "2019-12-31", "by", "x")),
                "/activeTo BEFORE_ORGANIZATION_EXISTS",
                "/by UNKNOWN_FIELD");
    }

    @Test
    void whoMayNotSeeAnOrganisationLearnsOfNoFault() {
        Office office = Office.below(null);
        String name = SignedIn.account(Role.ADMIN, Office.below(null).code());
        Map<String, Object> faulty = Map.of("from", "2019-12-31");
        for (String path : List.of(office.path(), "/api/v1/organizations/NOBODY")) {
            Entered.put(SignedIn.with(name, SignedIn.PASSWORD), path, "*", faulty)
                    .statusCode(404);
        }
        // Who sees it but may not change it is told that, and nothing of the body.
        String clerk = SignedIn.account(Role.CLERK, office.code());
        Entered.put(SignedIn.with(clerk, SignedIn.PASSWORD), office.path(), "*", faulty)
                .statusCode(403);
    }

    @Test
    void aCodeIsGivenOnce() {
        Office office = Office.below(null);
        Office.create(SignedIn.admin(), Bodies.with(Office.body(null), "code", office.code()))
                .statusCode(409)
                .body("code", equalTo("DUPLICATE_CODE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"change", "moves", "closure"})
    void aChangeNeedsTheTagOfWhatItChanges(String step) {
        Office top = Office.below(null);
        Office office = Office.below(top);
        String seen = office.etag();
        attempt(office, step, null).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        office.change(Office.named("名", "2021-01-01")).statusCode(200);
        attempt(office, step, seen)
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("currentVersion", equalTo("\"2\""));
        attempt(office, step, "\"2\"").statusCode(step.equals("change") ? 200 : 201);
    }

    @Test
    void ofManyWhoChangeTheSameStateOneWins() throws Exception {
        Office office = Office.below(null);
        String etag = office.etag();
        assertEquals(
                List.of(200, 412, 412, 412),
                atOnce(
                        4,
                        i -> Entered.put(
                                SignedIn.admin(), office.path(), etag, Office.named("第" + i + "名", "2021-01-01"))));
        assertEquals('2', office.etag().charAt(1));
    }

    @Test
    void aCodeIsGivenOnceHoweverManyAskAtOnce() throws Exception {
        Map<String, Object> body = Office.body(null);
        assertEquals(List.of(201, 409, 409, 409), atOnce(4, i -> Office.create(SignedIn.admin(), body)));
    }

    @Test
    void twoMovesAtOnceMakeNoCircle() throws Exception {
        Office top = Office.below(null);
        List<Office> pair = List.of(Office.below(top), Office.below(top));
        assertEquals(List.of(201, 400), atOnce(2, i -> pair.get(i).move(pair.get(1 - i), "2021-01-01")));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void onlyAnAdministratorChangesTheTree(Role role) {
        Office top = Office.below(null);
        Office office = Office.below(top);
        String name = SignedIn.account(role, office.code());
        SignedIn.with(name, SignedIn.PASSWORD)
                .get(office.path())
                .then()
                .statusCode(200)
                .body("parent", equalTo(null));
        Entered.put(SignedIn.with(name, SignedIn.PASSWORD), office.path(), "*", Office.named("名", "2021-01-01"))
                .statusCode(403);
        Entered.post(
                        SignedIn.with(name, SignedIn.PASSWORD),
                        office.path() + "/closure",
                        "*",
                        Map.of("activeTo", "2021-01-01"))
                .statusCode(403);
        Office.create(SignedIn.with(name, SignedIn.PASSWORD), Office.body(office.code()))
                .statusCode(403);
        SignedIn.with(name, SignedIn.PASSWORD).get(top.path()).then().statusCode(404);
    }

    @Test
    void anAdministratorChangesOnlyWhatIsInItsSubtree() {
        Office top = Office.below(null);
        Office mine = Office.below(top);
        Office below = Office.below(mine);
        Office foreign = Office.below(top);
        String name = SignedIn.account(Role.ADMIN, mine.code());
        Office.create(SignedIn.with(name, SignedIn.PASSWORD), Office.body(mine.code()))
                .statusCode(201);
        Office.create(SignedIn.with(name, SignedIn.PASSWORD), Office.body(null)).statusCode(403);
        Office.create(SignedIn.with(name, SignedIn.PASSWORD), Office.body(foreign.code()))
                .statusCode(403);
        Entered.post(
                        SignedIn.with(name, SignedIn.PASSWORD),
                        below.path() + "/moves",
                        "*",
                        Map.of("parent", foreign.code(), "from", "2021-01-01"))
                .statusCode(403);
        Entered.put(SignedIn.with(name, SignedIn.PASSWORD), foreign.path(), "*", Office.named("名", "2021-01-01"))
                .statusCode(404);
        foreign.close("2021-01-01").statusCode(201);
        // The answer is the same on a day on which the foreign one is closed.
        Office.create(
                        SignedIn.with(name, SignedIn.PASSWORD),
                        Bodies.with(Office.body(foreign.code()), "activeFrom", "2022-01-01"))
                .statusCode(403);
    }

    private static ValidatableResponse attempt(
            Office office, String step, @org.jspecify.annotations.Nullable String tag) {
        return switch (step) {
            case "change" -> Entered.put(SignedIn.admin(), office.path(), tag, Office.named("又名", "2021-01-01"));
            case "moves" ->
                Entered.post(
                        SignedIn.admin(),
                        office.path() + "/moves",
                        tag,
                        Map.of("parent", Office.below(null).code(), "from", "2021-01-01"));
            default ->
                Entered.post(SignedIn.admin(), office.path() + "/closure", tag, Map.of("activeTo", "2021-01-01"));
        };
    }

    private static ValidatableResponse step(Office office, String step, Map<String, Object> body) {
        return Entered.post(SignedIn.admin(), office.path() + "/" + step, office.etag(), body);
    }

    private static void faults(ValidatableResponse answer, String... faults) {
        assertEquals(
                new TreeSet<>(Set.of(faults)),
                Faulty.faults(answer.statusCode(400).extract().jsonPath()));
    }

    private interface Attempt {
        ValidatableResponse make(int number);
    }

    private static List<Integer> atOnce(int times, Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Integer>> attempts = IntStream.range(0, times)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> attempt.make(i).extract().statusCode())
                    .toList();
            return threads.invokeAll(attempts).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .sorted()
                    .toList();
        }
    }
}
