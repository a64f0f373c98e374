package dev.taizhang.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What openapi/access.txt allows is done: for each operation that changes something, each role and each place in the tree for
 * which the table says yes, a request that can succeed does. Steps of workflows are proved by {@code EveryTransitionTest},
 * which takes them from the tables in the contract. An operation that neither knows fails the build.
 */
@QuarkusTest
class ChangesAreDoneTest {

    /** Those that are about whoever asks; the table has them as nobody's, or as everybody's. */
    static final Set<String> OF_ONESELF = Set.of(
            "createSession", "endMySession", "createTokens", "refreshTokens", "revokeTokens", "changeMyPassword");

    private static final List<Relation> PLACES =
            List.of(Relation.OWN, Relation.SUPERIOR, Relation.BELOW, Relation.PARTNER);

    private final AccessTable table = AccessTable.read();
    private final Map<Relation, Staff> staff = new EnumMap<>(Relation.class);
    private RecordDeeds records;
    private OfficeDeeds offices;
    private StepDeeds steps;
    private int done;

    @BeforeEach
    void prepare() {
        Staff superior = Staff.below(Staff.hired().organization());
        Staff own = Staff.below(superior.organization());
        staff.put(Relation.SUPERIOR, superior);
        staff.put(Relation.PARTNER, Staff.below(superior.organization()));
        records = new RecordDeeds(own, staff(Relation.PARTNER));
        offices = new OfficeDeeds(superior.organization());
        steps = new StepDeeds(own);
    }

    @Test
    void everyChangeThatIsAllowedIsDone() {
        Operations operations = new Operations();
        Set<String> known = steps(operations.contract());
        Set<String> found = new TreeSet<>();
        for (Operation operation : operations.all()) {
            if (!operation.method().equals("GET") && !OF_ONESELF.contains(operation.id())) {
                int before = done;
                for (Relation relation : PLACES) {
                    for (Role role : allowed(operation, relation)) {
                        tried(operation, relation, role, found);
                    }
                }
                if (done == before && !known.contains(operation.method() + " " + operation.path())) {
                    found.add(operation.id() + " is neither done here nor a step of a workflow");
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(done > 400, "Hardly anything was done: " + done);
    }

    @Test
    void whatIsAboutWhoeverAsksIsDone() {
        String username = SignedIn.account(List.of());
        Map<String, Object> credentials = Map.of("username", username, "password", SignedIn.PASSWORD);
        String session = Entered.post(given(), "/api/v1/sessions", null, credentials)
                .statusCode(201)
                .extract()
                .path("id");
        SignedIn.with(username, SignedIn.PASSWORD)
                .delete("/api/v1/sessions/" + session)
                .then()
                .statusCode(204);
        JsonPath tokens = Entered.post(given(), "/api/v1/tokens", null, credentials)
                .statusCode(200)
                .extract()
                .jsonPath();
        String next = Entered.post(
                        given(),
                        "/api/v1/tokens/refresh",
                        null,
                        Map.of("refreshToken", tokens.getString("refreshToken")))
                .statusCode(200)
                .extract()
                .path("refreshToken");
        Entered.post(given(), "/api/v1/tokens/revocation", null, Map.of("token", next))
                .statusCode(204);
        Map<String, Object> change =
                Map.of("currentPassword", SignedIn.PASSWORD, "newPassword", "another-word-of-tests");
        Entered.post(SignedIn.with(username, SignedIn.PASSWORD), "/api/v1/me/password", null, change)
                .statusCode(204);
    }

    private List<Role> allowed(Operation operation, Relation relation) {
        return table.says(operation.id(), relation)
                ? Stream.of(Role.values())
                        .filter(role -> table.expected(operation.id(), relation, role.name())
                                .equals("yes"))
                        .toList()
                : List.of();
    }

    /** What could not be prepared is told like any other fault, not instead of all others. */
    private void tried(Operation operation, Relation relation, Role role, Set<String> found) {
        try {
            records.of(operation, role)
                    .or(() -> offices.of(operation.id()))
                    .or(() -> steps.of(operation.id()))
                    .ifPresent(deed -> check(operation, relation, role, deed, found));
        } catch (AssertionError e) {
            found.add(operation.id() + " by " + role + " from " + relation + " is not prepared: " + e.getMessage());
        }
    }

    private void check(Operation operation, Relation relation, Role role, Deed deed, Set<String> found) {
        Staff place = switch (relation) {
            case OWN -> deed.office();
            case BELOW -> Staff.below(deed.office().organization());
            default -> staff(relation);
        };
        Response answer = deed.done(place.as(role));
        if (!isAsItShouldBe(operation, answer)) {
            String said = answer.asString();
            found.add(operation.id() + " by " + role + " from " + relation + ": " + answer.statusCode() + " "
                    + said.substring(0, Math.min(400, said.length())));
        }
        done++;
    }

    private static boolean isAsItShouldBe(Operation operation, Response answer) {
        if (operation.addresses("id")
                && operation.path().contains("/attachments")
                && RecordDeeds.isWithoutFiles(operation.collection())) {
            return answer.statusCode() == 409 && answer.path("code").equals("INVALID_TRANSITION");
        }
        boolean many = operation.path().endsWith("/confirmations");
        return answer.statusCode() / 100 == 2 && (!many || answer.jsonPath().getBoolean("items[0].confirmed"));
    }

    private Staff staff(Relation relation) {
        return Objects.requireNonNull(staff.get(relation));
    }

    /** Methods and paths by which records are brought from state to state, each tried from each of them. */
    private static Set<String> steps(JsonNode contract) {
        Set<String> steps = new HashSet<>();
        for (JsonNode machine : contract.path("x-workflows")) {
            for (JsonNode move : machine.path("moves")) {
                String[] request = move.path("request").asText().split(" /", 2);
                for (String path : paths(machine.path("path").asText())) {
                    steps.add(request[0] + " " + Entered.path(path) + (request.length == 1 ? "" : "/" + request[1]));
                }
            }
        }
        return steps;
    }

    /** Where two kinds of things go one way, the tests take the second. */
    private static List<String> paths(String path) {
        return List.of(path.replaceAll("\\{\\w+\\|(\\w+)}", "$1"));
    }
}
