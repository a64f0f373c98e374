package dev.taizhang.task;

import dev.taizhang.notice.ToldNotices;
import dev.taizhang.plan.Planning;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings what is no record, but beside one or for all of them, into every state of its workflow. */
final class FurtherArrivals {

    private static final LocalDate FAR = LocalDate.of(2090, 1, 1);

    private final Staff staff;
    private final ToldNotices notices;
    private int made;

    FurtherArrivals(Staff staff, ToldNotices notices) {
        this.staff = staff;
        this.notices = notices;
    }

    Arrival at(String machine, String state) {
        made++;
        return switch (machine) {
            case "Extension" -> extension(state);
            case "Waiver" -> waiver(state);
            case "Fulfilment of a plan item" -> fulfilment(state);
            case "Delegation of a review" -> delegation(state);
            case "Relaxation of four eyes" -> relaxation(state);
            case "Notice" -> notice(state);
            case "Organisation" -> office(state);
            default -> throw new IllegalArgumentException(machine);
        };
    }

    private Arrival extension(String state) {
        Entered item = Checks.confirmedItem(staff, Checks.instruction(staff));
        done(staff.clerk(), item.path() + "/extensions", Map.of("to", "2035-01-01", "reason", "需协调场地"));
        String at = item.path() + "/extensions/1";
        switch (state) {
            case "APPROVED" -> done(staff.approver(), at + "/approval", null);
            case "REJECTED" -> done(staff.approver(), at + "/rejection", Arrivals.REASON);
            default -> {}
        }
        return Arrival.of(item, at, 1, () -> {
            if (item.shown().getString("extensions[0].approvedBy") != null) {
                return "APPROVED";
            }
            return item.shown().getString("extensions[0].rejectedBy") == null ? "WAITING" : "REJECTED";
        });
    }

    private Arrival waiver(String state) {
        Map<String, Object> body = Bodies.with(Bodies.of("obligation-rules", staff.organization()), "code", "W" + made);
        Entered rule = Entered.confirmed("obligation-rules", staff, body);
        done(
                staff.approver(),
                rule.path() + "/waivers",
                Map.of("organization", staff.organization(), "period", "2022-Q1", "reason", "机构调整"));
        return part(rule, rule.path() + "/waivers/1", state, staff.approver());
    }

    private Arrival fulfilment(String state) {
        Entered plan = Planning.plan(staff, Planning.item(staff, "A", null, 1, "2022-06-30"));
        Planning.stand(staff, plan, "A", Planning.meeting(staff, "2022-03-01")).statusCode(201);
        return part(plan, plan.path() + "/fulfilments/1", state, staff.clerk());
    }

    private Arrival part(Entered record, String at, String state, RequestSpecification by) {
        if (state.equals("WITHDRAWN")) {
            done(by, at + "/withdrawal", Arrivals.REASON);
        }
        return Arrival.of(record, at, 1, () -> ends(at, "withdrawnAt", "STANDING", "WITHDRAWN"));
    }

    /** Made by a reviewer and for a colleague who have nothing to do with the rest. */
    private Arrival delegation(String state) {
        RequestSpecification maker = SignedIn.as(Role.REVIEWER_FIRST, staff.organization());
        Map<String, Object> body = Map.of(
                "organization",
                staff.organization(),
                "stage",
                "FIRST",
                "delegate",
                SignedIn.account(Role.READER, staff.organization()),
                "from",
                Checks.today().toString(),
                "to",
                Checks.today().plusDays(9).toString());
        return ended(
                done(maker, "/api/v1/review-delegations", body), state, "revocation", "revokedAt", "MADE", "REVOKED");
    }

    /** Of other days each time, on which nothing else happens. */
    private Arrival relaxation(String state) {
        String day = FAR.plusDays(made).toString();
        String granted = done(
                staff.as(Role.ADMIN),
                "/api/v1/organizations/" + staff.organization() + "/four-eyes-relaxations",
                Map.of("from", day, "to", day, "reason", "人手不足"));
        return ended(granted, state, "ending", "endedAt", "GRANTED", "ENDED");
    }

    private Arrival ended(String at, String state, String step, String member, String before, String after) {
        if (state.equals(after)) {
            done(staff.as(Role.ADMIN), at + "/" + step, null);
        }
        return seenByAdministrators(at, () -> ends(at, member, before, after));
    }

    private Arrival notice(String state) {
        String id = notices.brought(staff, state);
        return new Arrival("/api/v1/dead-letters/" + id, 1, () -> notices.shown(id), () -> notices.state(id));
    }

    /** Of its own, below the one where everybody works. */
    private Arrival office(String state) {
        String at = "/api/v1/organizations/" + Offices.create(staff.organization());
        if (state.equals("CLOSED")) {
            done(
                    staff.as(Role.ADMIN),
                    at + "/closure",
                    Map.of("activeTo", Checks.today().minusDays(1).toString()));
        }
        return seenByAdministrators(
                at, () -> staff.as(Role.ADMIN).get(at).then().extract().path("active") ? "ACTIVE" : "CLOSED");
    }

    private Arrival seenByAdministrators(String at, Supplier<String> state) {
        return new Arrival(
                at,
                1,
                () -> staff.as(Role.ADMIN)
                        .get(at)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"),
                state);
    }

    /** Of what shows its end by when it came. */
    private String ends(String at, String member, String before, String after) {
        Object end = staff.clerk().get(at).then().statusCode(200).extract().path(member);
        return end == null ? before : after;
    }

    /** Path of what was made, where something was. */
    private static String done(RequestSpecification as, String path, @Nullable Object body) {
        var answer = Entered.post(as, path, "*", body).extract();
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.asString());
        }
        String location = answer.header("Location");
        return location == null ? path : location.substring(location.indexOf("/api/v1/"));
    }
}
