package dev.taizhang.access;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Steps of workflows whose bodies name other things. */
final class StepDeeds {

    private final Staff own;
    private final String channel;
    private final String correcting;
    private final String template;

    StepDeeds(Staff own) {
        this.own = own;
        this.channel = Press.channel(own, "BRIEF");
        this.correcting = published().id();
        this.template = Checks.confirmedTemplate(own);
    }

    Optional<Deed> of(String operation) {
        return Optional.ofNullable(deed(operation));
    }

    private @Nullable Deed deed(String operation) {
        return switch (operation) {
            case "addPublication" ->
                Deed.of(own, "POST", Press.approved(own), "/publications", Bodies.publication(channel, "2022-05-01"));
            case "correctArticle" ->
                Deed.of(
                        own,
                        "POST",
                        published(),
                        "/correction",
                        Map.of("correctedBy", correcting, "on", "2022-06-01", "reason", "数字有误"));
            case "reopenFinding" -> reopening();
            case "replaceFinding" -> Deed.of(own, "PUT", AnyRecord.draft("findings", own), "", Checks.finding(1));
            case "replaceActionItem" ->
                Deed.of(
                        own,
                        "PUT",
                        Entered.draft("action-items", own, Checks.instruction(own)),
                        "",
                        Checks.instruction(own));
            case "replaceReport" -> Deed.of(own, "PUT", Reports.draft(own), "", Reports.body(own.organization()));
            default -> null;
        };
    }

    private Entered published() {
        Entered article = Press.approved(own);
        Press.publish(article, own, channel, "2022-05-01", 1);
        return article;
    }

    /** On a later check that found the same. */
    private Deed reopening() {
        Entered finding = closedFinding();
        Map<String, Object> again = Bodies.with(
                Checks.check(own.organization(), template),
                "checkedOn",
                Checks.today().toString());
        String recheck = Entered.confirmed("risk-checks", own, again).id();
        return Deed.of(own, "POST", finding, "/reopening", Map.of("reason", "复查发现", "recheck", recheck));
    }

    private Entered closedFinding() {
        Entered check = Entered.draft("risk-checks", own, Checks.check(own.organization(), template));
        Entered finding = Checks.finding(check, own);
        check.submitted().confirmed();
        finding.step(own.approver(), "assignment", null).statusCode(200);
        finding.step(own.clerk(), "remediation", null).statusCode(200);
        Checks.remedied(finding, own);
        finding.step(own.clerk(), "readiness", null).statusCode(200);
        finding.step(own.as(Role.SUPERVISOR), "verifications", Map.of("outcome", "PASSED"))
                .statusCode(200);
        finding.step(
                        own.as(Role.SUPERVISOR),
                        "closure",
                        Map.of("on", Checks.today().toString()))
                .statusCode(200);
        return finding;
    }
}
