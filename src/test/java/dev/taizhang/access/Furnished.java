package dev.taizhang.access;

import static io.restassured.RestAssured.given;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import java.util.List;
import java.util.Map;

/** What an office has beside its records, for a walk through it. */
final class Furnished {

    private Furnished() {}

    /** Of somebody who does not walk. */
    static String session() {
        String username = SignedIn.account(List.of());
        return Entered.post(
                        given(), "/api/v1/sessions", null, Map.of("username", username, "password", SignedIn.PASSWORD))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** For days on which nobody walks. */
    static String delegation(Staff own) {
        return Entered.post(
                        own.as(Role.REVIEWER_FIRST),
                        "/api/v1/review-delegations",
                        null,
                        Map.of(
                                "organization",
                                own.organization(),
                                "stage",
                                "FIRST",
                                "delegate",
                                own.username(Role.READER),
                                "from",
                                "2150-01-01",
                                "to",
                                "2150-02-01"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void rule(Staff own) {
        Entered.post(
                        own.as(Role.ADMIN),
                        "/api/v1/review-rules",
                        null,
                        Map.of("organization", own.organization(), "validFrom", "2150-01-01", "proofreading", false))
                .statusCode(201);
    }

    static void waiver(Staff own, Entered duty) {
        duty.step(
                        own.approver(),
                        "waivers",
                        Map.of("organization", own.organization(), "period", "2022-Q1", "reason", "停业"))
                .statusCode(201);
    }

    /** For days on which nobody walks. */
    static String relaxation(Staff own) {
        return Entered.post(
                        own.as(Role.ADMIN),
                        "/api/v1/organizations/" + own.organization() + "/four-eyes-relaxations",
                        null,
                        Map.of("from", "2150-01-01", "to", "2150-02-01", "reason", "只有一人"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Id of one that does not walk. */
    static String account(Staff own) {
        String username = SignedIn.account(Role.READER, own.organization());
        return SignedIn.with(username, SignedIn.PASSWORD)
                .get("/api/v1/me")
                .then()
                .extract()
                .path("accountId");
    }
}
