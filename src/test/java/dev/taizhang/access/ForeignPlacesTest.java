package dev.taizhang.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is put into a foreign branch, neither by an address nor by what a body says. */
@QuarkusTest
class ForeignPlacesTest {

    /** Ledgers whose records name nothing that must be there before. */
    static final List<String> ENTERED_ALONE = List.of(
            "meetings",
            "lectures",
            "activities",
            "channels",
            "checklist-templates",
            "problems",
            "planned-measures",
            "targets",
            "source-documents",
            "topics",
            "themes",
            "programmes",
            "venues",
            "key-dates",
            "articles");

    private static final String NOWHERE = "0".repeat(20);

    private Staff own;
    private Staff foreign;

    @BeforeEach
    void hire() {
        Staff top = Staff.hired();
        own = Staff.below(top.organization());
        foreign = Staff.below(top.organization());
    }

    /** A change of the tree or of who may do what, that names an organisation. */
    enum Change {
        FOUND_BELOW((own, named) -> posted(
                "organizations",
                Map.of(
                        "code",
                        "F" + Ids.next().toUpperCase(Locale.ROOT),
                        "name",
                        "新设",
                        "shortName",
                        "新设",
                        "type",
                        "UNIT",
                        "parent",
                        named,
                        "activeFrom",
                        "2020-01-01"))),
        MOVE_BELOW((own, named) -> posted(
                "organizations/" + own.organization() + "/moves", Map.of("parent", named, "from", "2023-01-01"))),
        MAKE_ACCOUNT((own, named) -> posted("accounts", account(named, null))),
        MAKE_ACCOUNT_AT_HOME((own, named) -> posted("accounts", account(own.organization(), named)));

        @SuppressWarnings("ImmutableEnumChecker")
        private final BiFunction<Staff, String, Posted> made;

        Change(BiFunction<Staff, String, Posted> made) {
            this.made = made;
        }

        private static Posted posted(String path, Map<String, Object> body) {
            return new Posted(path, body);
        }

        private static Map<String, Object> account(String granted, @Nullable String home) {
            Map<String, Object> body = new HashMap<>(Map.of(
                    "username",
                    "f-" + Ids.next(),
                    "postTitle",
                    "岗位",
                    "grants",
                    List.of(Map.of("role", "READER", "organization", granted))));
            if (home != null) {
                body.put("organization", home);
            }
            return body;
        }
    }

    private record Posted(String path, Map<String, Object> body) {}

    @ParameterizedTest
    @EnumSource(Change.class)
    void noChangeReachesAForeignBranch(Change change) {
        Posted posted = change.made.apply(own, foreign.organization());
        Entered.post(own.as(Role.ADMIN), "/api/v1/" + posted.path(), "*", posted.body())
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @ParameterizedTest
    @FieldSource("ENTERED_ALONE")
    void noRecordIsPutThereNorMovedThere(String ledger) {
        Map<String, Object> there = AnyRecord.body(ledger, foreign.organization());
        Entered.post(own.clerk(), Entered.path(ledger), null, there)
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        Entered record = AnyRecord.draft(ledger, own);
        Entered.put(own.clerk(), record.path(), record.etag(), there)
                .statusCode(400)
                .body("violations.field", hasItems("/organization"))
                .body("violations.code", hasItems("IMMUTABLE"));
        if (!ledger.equals("articles")) {
            record.submitted().confirmed();
            record.step(own.clerk(), "amendments", Map.of("reason", "移交", "content", there))
                    .statusCode(400)
                    .body("violations.code", hasItems("IMMUTABLE"));
        }
        assertEquals(0, count(foreign.as(Role.READER), ledger, foreign.organization()));
    }

    @Test
    void neitherChecksNorActionsNorTheirSourcesCrossTheBranches() {
        String template = Checks.confirmedTemplate(own);
        Entered.post(own.clerk(), "/api/v1/risk-checks", null, Checks.check(foreign.organization(), template))
                .statusCode(403);
        Map<String, Object> item = Checks.item(own, "INSTRUCTION", "x", own.organization());
        Entered.post(
                        own.clerk(),
                        "/api/v1/action-items",
                        null,
                        Bodies.with(Bodies.without(item, "sourceRecord"), "organization", foreign.organization()))
                .statusCode(403);
        String finding = Checks.confirmedFinding(foreign).id();
        for (String source : List.of(finding, NOWHERE)) {
            Entered.post(
                            own.clerk(),
                            "/api/v1/action-items",
                            null,
                            Checks.item(own, "FINDING", source, own.organization()))
                    .statusCode(400)
                    .body("violations.code", equalTo(List.of("UNKNOWN_SOURCE_RECORD")));
            Entered.post(
                            own.clerk(),
                            Checks.draft(own).path() + "/findings",
                            null,
                            Bodies.with(Checks.finding(1), "recurrenceOf", source))
                    .statusCode(400)
                    .body("violations.code", equalTo(List.of("UNKNOWN_FINDING")));
        }
        String foreignTemplate = Checks.confirmedTemplate(foreign);
        List<Integer> answers = List.of(foreignTemplate, NOWHERE).stream()
                .map(named -> Entered.post(
                                own.clerk(), "/api/v1/risk-checks", null, Checks.check(own.organization(), named))
                        .extract()
                        .statusCode())
                .toList();
        assertEquals(List.of(400, 400), answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"meetings", "activities", "articles", "findings", "action-items", "channels", "topics"})
    void noFilterOpensAForeignBranch(String ledger) {
        if (!ledger.equals("findings")) {
            AnyRecord.draft(ledger, foreign);
        }
        for (String named : List.of(foreign.organization(), NOWHERE)) {
            for (String filter : List.of("organization", "subtree")) {
                own.clerk()
                        .queryParam(filter, named)
                        .get(Entered.path(ledger))
                        .then()
                        .statusCode(400)
                        .body("violations.field", equalTo(List.of("/" + filter)))
                        .body("violations.code", equalTo(List.of("UNKNOWN_ORGANIZATION")));
            }
        }
        own.clerk().get(Entered.path(ledger)).then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void neitherFiguresNorTheTreeNorReportsOpenIt() {
        for (String path : List.of(
                "/organizations?subtree=" + foreign.organization(),
                "/organizations/" + foreign.organization(),
                "/metrics/STUDY_MEETING_COUNT/values?period=2022&organization=" + foreign.organization(),
                "/metrics/STUDY_MEETING_COUNT/contributions?period=2022&organization=" + foreign.organization(),
                "/aggregated-reports/" + foreign.organization() + "/2022")) {
            own.as(Role.ADMIN).get("/api/v1" + path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
    }

    private static int count(RequestSpecification as, String ledger, String organization) {
        return as.queryParam("organization", organization)
                .get(Entered.path(ledger))
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    /** Two grants add up, and neither lends its role to the other's branch. */
    @Test
    void aRoleInOneBranchIsNoneInAnother() {
        String username = SignedIn.account(List.of(
                Map.of("role", "CLERK", "organization", own.organization()),
                Map.of("role", "READER", "organization", foreign.organization())));
        Entered.post(
                        SignedIn.with(username, SignedIn.PASSWORD),
                        "/api/v1/meetings",
                        null,
                        Bodies.meeting(foreign.organization()))
                .statusCode(403);
    }
}
