package dev.taizhang.riskcheck;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Faulty;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A check is made with one version of a template, and counts once it is confirmed. */
@QuarkusTest
class RiskCheckTest {

    @Test
    void countsOnceItIsConfirmed() {
        Staff staff = Staff.hired();
        Entered check = Checks.draft(staff).submitted();
        count(staff, 0);
        check.confirmed();
        count(staff, 1);
        check.step(staff.approver(), "void", Map.of("reason", "重复登记")).statusCode(200);
        count(staff, 0);
    }

    @Test
    void keepsTheVersionOfTheTemplateItWasMadeWith() {
        Staff staff = Staff.hired();
        Entered template = Entered.confirmed("checklist-templates", staff, Checks.template(staff.organization()));
        Entered check = Entered.draft("risk-checks", staff, Checks.check(staff.organization(), template.id()));
        Map<String, Object> shorter =
                Bodies.with(Checks.template(staff.organization()), "items", List.of(Checks.item(1, "LOW")));
        template.step(staff.clerk(), "amendments", Map.of("reason", "精简", "content", shorter))
                .statusCode(201);
        template.step(staff.clerk(), "submission", null).statusCode(200);
        template.confirmed();
        check.replace(
                        check.etag(),
                        Bodies.with(Checks.check(staff.organization(), template.id()), "templateVersion", 1))
                .statusCode(200)
                .body("templateVersion", equalTo(1));
        Entered.post(staff.clerk(), "/api/v1/risk-checks", null, Checks.check(staff.organization(), template.id()))
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/results/1/item", "/results/2/item")))
                .body("violations.code", equalTo(List.of("UNKNOWN_ITEM", "UNKNOWN_ITEM")));
    }

    @Test
    void isMadeOnlyWithAConfirmedTemplateOfItsSubject() {
        Staff staff = Staff.hired();
        Entered draft = Entered.draft("checklist-templates", staff, Checks.template(staff.organization()));
        Faulty.refused(
                "risk-checks",
                staff,
                Checks.check(staff.organization(), draft.id()),
                "/template TEMPLATE_NOT_CONFIRMED");
        Faulty.refused("risk-checks", staff, Checks.check(staff.organization(), "TPL-无"), "/template UNKNOWN_TEMPLATE");
        draft.submitted().confirmed();
        Faulty.refused(
                "risk-checks",
                staff,
                Bodies.with(Checks.check(staff.organization(), draft.id()), "subjectType", "SYSTEM"),
                "/subjectType DIFFERS_FROM_TEMPLATE");
    }

    @Test
    void looksAtWorkAndNeverAtPeople() {
        Staff staff = Staff.hired();
        Map<String, Object> body = Checks.check(staff.organization(), Checks.confirmedTemplate(staff));
        body.put("subjectType", "PERSON");
        body.put("results", List.of(Checks.result(1, "PASS"), Checks.result(1, "FAIL")));
        body.put("personInCharge", "张三");
        Faulty.refused(
                "risk-checks",
                staff,
                body,
                "/subjectType INVALID_VALUE",
                "/results/1/item DUPLICATE",
                "/personInCharge UNKNOWN_FIELD");
    }

    @Test
    void aTemplateIsReadAndUsedFromBelow() {
        Staff top = Staff.hired();
        Staff below = Staff.below(top.organization());
        String template = Checks.confirmedTemplate(top);
        below.clerk()
                .get("/api/v1/checklist-templates/" + template)
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        Entered.post(below.clerk(), "/api/v1/risk-checks", null, Checks.check(below.organization(), template))
                .statusCode(201)
                .body("templateVersion", equalTo(1));
    }

    @Test
    void aTemplateNumbersItsItemsDifferently() {
        Staff staff = Staff.hired();
        Faulty.refused(
                "checklist-templates",
                staff,
                Bodies.with(
                        Checks.template(staff.organization()),
                        "items",
                        List.of(Checks.item(1, "LOW"), Checks.item(1, "LOW"))),
                "/items/1/item DUPLICATE");
    }

    private static void count(Staff staff, int checks) {
        staff.approver()
                .get("/api/v1/metrics/RISK_CHECK_COUNT/values?period=2022&organization=" + staff.organization())
                .then()
                .statusCode(200)
                .body("value", equalTo(checks));
    }
}
