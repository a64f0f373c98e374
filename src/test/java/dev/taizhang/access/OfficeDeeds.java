package dev.taizhang.access;

import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Rows;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is done beside records, each time in a fresh office, where nothing else has been done before. */
final class OfficeDeeds {

    private static final Map<String, Object> REASON = Map.of("reason", "更正");
    private static final Map<String, Object> SPAN = Map.of("from", "2150-01-01", "to", "2150-02-01", "reason", "只有一人");
    private static final String MONTH = "2021-M01";

    private static final Map<String, Function<Staff, Deed>> DEEDS = Map.ofEntries(
            Map.entry(
                    "createOrganization",
                    office -> Deed.post(office, "organizations", Offices.body(office.organization()))),
            Map.entry("changeOrganization", OfficeDeeds::change),
            Map.entry("closeOrganization", office -> of(office, "/closure", Map.of("activeTo", "2150-01-01"))),
            Map.entry("moveOrganization", OfficeDeeds::move),
            Map.entry("relaxFourEyes", office -> of(office, "/four-eyes-relaxations", SPAN)),
            Map.entry("restoreFourEyes", OfficeDeeds::restoration),
            Map.entry("createAccount", office -> Deed.post(office, "accounts", account(office, true))),
            Map.entry("replaceAccount", OfficeDeeds::replacement),
            Map.entry("releaseAccount", OfficeDeeds::release),
            Map.entry("handOverPost", OfficeDeeds::handover),
            Map.entry("createApiClient", office -> Deed.post(office, "api-clients", client(office))),
            Map.entry("replaceApiClient", OfficeDeeds::replacedClient),
            Map.entry(
                    "rotateApiKey",
                    office -> Deed.post(
                            office, "api-clients/" + made(office).getString("client.id") + "/keys", Map.of())),
            Map.entry("revokeApiKey", OfficeDeeds::revokedKey),
            Map.entry("closePeriod", office -> Deed.post(office, "period-closings", month(office))),
            Map.entry("declareCompleteness", office -> Deed.post(office, "completeness", month(office))),
            Map.entry("setCompletenessDeadline", OfficeDeeds::deadline),
            Map.entry("addWaiver", office -> waiver(office, RecordDeeds.confirmed("obligation-rules", office))),
            Map.entry("withdrawWaiver", OfficeDeeds::withdrawnWaiver),
            Map.entry("delegateReview", office -> Deed.post(office, "review-delegations", delegation(office))),
            Map.entry(
                    "revokeReviewDelegation",
                    office -> Deed.post(
                            office, "review-delegations/" + Furnished.delegation(office) + "/revocation", null)),
            Map.entry("setReviewRule", OfficeDeeds::rule),
            Map.entry(
                    "createNoticeSubscription",
                    office -> Deed.post(office, "notice-subscriptions", Told.subscription(office.organization()))),
            Map.entry(
                    "replaceNoticeSubscription",
                    office -> new Deed(
                            office,
                            "PUT",
                            "notice-subscriptions/" + Told.subscribed(office),
                            "*",
                            Told.subscription(office.organization()))),
            Map.entry(
                    "rotateNoticeSecret",
                    office -> Deed.post(office, "notice-subscriptions/" + Told.subscribed(office) + "/secrets", null)),
            Map.entry(
                    "replayDeadLetters",
                    office -> Deed.post(office, "notice-subscriptions/" + Told.subscribed(office) + "/replays", null)),
            Map.entry(
                    "replayDeadLetter",
                    office -> Deed.post(
                            office,
                            "dead-letters/" + Told.deadLetter(Told.subscribed(office), office) + "/replay",
                            null)),
            Map.entry(
                    "createFinding",
                    office -> Deed.post(
                            office, "risk-checks/" + Checks.draft(office).id() + "/findings", Checks.finding(1))),
            Map.entry("createActionItemOfDecision", office -> RecordDeeds.itemOf("meetings", "/decisions/1", office)),
            Map.entry("createActionItemOfPlannedMeasure", office -> RecordDeeds.itemOf("planned-measures", "", office)),
            Map.entry("createActionItemOfProblem", office -> RecordDeeds.itemOf("problems", "", office)),
            Map.entry("createActionItemOfPlan", office -> RecordDeeds.itemOf("plans", "", office)),
            Map.entry("addPlanFulfilment", office -> fulfilment(office, RecordDeeds.confirmed("plans", office))),
            Map.entry("withdrawPlanFulfilment", OfficeDeeds::withdrawnFulfilment));

    private final String superior;

    /** @param superior below which the offices are */
    OfficeDeeds(String superior) {
        this.superior = superior;
    }

    Optional<Deed> of(String operation) {
        return Optional.ofNullable(DEEDS.get(operation)).map(deed -> deed.apply(Staff.below(superior)));
    }

    private static Deed of(Staff office, String step, @Nullable Object body) {
        return Deed.post(office, "organizations/" + office.organization() + step, body);
    }

    private static Deed change(Staff office) {
        return new Deed(
                office,
                "PUT",
                "organizations/" + office.organization(),
                "*",
                Map.of("from", "2023-01-01", "name", "改名", "shortName", "改名", "type", "UNIT"));
    }

    /** Below another one that the administrator of either is answerable for. */
    private static Deed move(Staff office) {
        Staff below = Staff.below(office.organization());
        Staff beside = Staff.below(office.organization());
        return Deed.post(
                office,
                "organizations/" + below.organization() + "/moves",
                Map.of("parent", beside.organization(), "from", "2023-01-01"));
    }

    private static Deed restoration(Staff office) {
        return of(
                office,
                "/four-eyes-relaxations/"
                        + id(
                                office,
                                Role.ADMIN,
                                "organizations/" + office.organization() + "/four-eyes-relaxations",
                                SPAN)
                        + "/ending",
                null);
    }

    private static Map<String, Object> account(Staff office, boolean isNew) {
        Map<String, Object> body =
                new HashMap<>(isNew ? Map.of("username", "t-" + Ids.next()) : Map.of("disabled", false));
        body.put("postTitle", "测试岗位");
        body.put("grants", List.of(Map.of("role", "READER", "organization", office.organization())));
        return body;
    }

    private static Deed replacement(Staff office) {
        return new Deed(
                office,
                "PUT",
                "accounts/" + accountId(SignedIn.account(Role.READER, office.organization())),
                "*",
                account(office, false));
    }

    /** Of an account that belongs to somebody of the identity provider. */
    private static Deed release(Staff office) {
        String id = accountId(office.username(Role.READER));
        Rows.update("UPDATE account SET office_subject = ? WHERE id = ?", Ids.next(), id);
        return new Deed(office, "DELETE", "accounts/" + id + "/identity-provider-binding", "*", null);
    }

    private static Deed handover(Staff office) {
        String leaving = accountId(SignedIn.account(Role.READER, office.organization()));
        return Deed.post(
                office,
                "accounts/" + leaving + "/handovers",
                Map.of(
                        "on",
                        Checks.today().toString(),
                        "successor",
                        SignedIn.account(Role.READER, office.organization())));
    }

    private static String accountId(String username) {
        return SignedIn.with(username, SignedIn.PASSWORD)
                .get("/api/v1/me")
                .then()
                .extract()
                .path("accountId");
    }

    private static Map<String, Object> client(Staff office) {
        return Map.of(
                "name", "统计接口", "grants", List.of(Map.of("role", "STATISTICS", "organization", office.organization())));
    }

    private static JsonPath made(Staff office) {
        return Entered.post(office.as(Role.ADMIN), "/api/v1/api-clients", null, client(office))
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Deed replacedClient(Staff office) {
        Map<String, Object> body = new HashMap<>(client(office));
        body.put("disabled", false);
        return new Deed(office, "PUT", "api-clients/" + made(office).getString("client.id"), "*", body);
    }

    private static Deed revokedKey(Staff office) {
        JsonPath client = made(office);
        return new Deed(
                office,
                "DELETE",
                "api-clients/" + client.getString("client.id") + "/keys/" + client.getString("client.keys[0].id"),
                "*",
                null);
    }

    private static Map<String, Object> month(Staff office) {
        return Map.of("organization", office.organization(), "period", MONTH);
    }

    private static Deed deadline(Staff office) {
        Map<String, Object> body = new HashMap<>(month(office));
        body.put("dueOn", "2021-03-01");
        return Deed.post(office, "completeness-deadlines", body);
    }

    private static Deed waiver(Staff office, Entered rule) {
        return Deed.of(
                office,
                "POST",
                rule,
                "/waivers",
                Map.of("organization", office.organization(), "period", "2022-Q2", "reason", "停业"));
    }

    private static Deed withdrawnWaiver(Staff office) {
        Entered rule = RecordDeeds.confirmed("obligation-rules", office);
        waiver(office, rule).done(office.approver()).then().statusCode(201);
        return Deed.of(office, "POST", rule, "/waivers/1/withdrawal", REASON);
    }

    private static Map<String, Object> delegation(Staff office) {
        return Map.of(
                "organization",
                office.organization(),
                "stage",
                "FIRST",
                "delegate",
                office.username(Role.READER),
                "from",
                "2150-01-01",
                "to",
                "2150-02-01");
    }

    private static Deed rule(Staff office) {
        return Deed.post(
                office,
                "review-rules",
                Map.of("organization", office.organization(), "validFrom", "2150-01-01", "proofreading", false));
    }

    private static Deed fulfilment(Staff office, Entered plan) {
        return Deed.of(
                office,
                "POST",
                plan,
                "/fulfilments",
                Map.of(
                        "item",
                        "1",
                        "recordId",
                        RecordDeeds.confirmed("meetings", office).id()));
    }

    private static Deed withdrawnFulfilment(Staff office) {
        Entered plan = RecordDeeds.confirmed("plans", office);
        fulfilment(office, plan).done(office.clerk()).then().statusCode(201);
        return Deed.of(office, "POST", plan, "/fulfilments/1/withdrawal", REASON);
    }

    private static String id(Staff office, Role role, String path, Object body) {
        return Deed.post(office, path, body)
                .done(office.as(role))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
