package dev.taizhang.support;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings templates and risk checks to where a test needs them, over HTTP. */
public final class Checks {

    private Checks() {}

    /** A valid template with three items. */
    public static Map<String, Object> template(String organization) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "工作流程排查表");
        body.put("subjectType", "PROCESS");
        body.put("items", List.of(item(1, "MEDIUM"), item(2, "LOW"), item(3, "HIGH")));
        return body;
    }

    /** One item of a template. */
    public static Map<String, Object> item(int number, String severity) {
        return Map.of(
                "item", number, "text", "第" + number + "项", "expectedResult", "符合要求", "defaultSeverity", severity);
    }

    /** Id of a confirmed template. */
    public static String confirmedTemplate(Staff staff) {
        return Entered.confirmed("checklist-templates", staff, template(staff.organization()))
                .id();
    }

    /** A valid check with that template: its first two items failed, and may go without a finding. */
    public static Map<String, Object> check(String organization, String template) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "工作流程风险排查");
        body.put("subjectType", "PROCESS");
        body.put("checkedOn", "2022-03-17");
        body.put("premisesCount", 2);
        body.put("template", template);
        body.put("results", List.of(mended(1), mended(2), result(3, "PASS")));
        return body;
    }

    /** How an item came out. */
    public static Map<String, Object> result(int item, String result) {
        return Map.of("item", item, "result", result);
    }

    /** An item that failed and need not have a finding. */
    public static Map<String, Object> mended(int item) {
        return Bodies.with(result(item, "FAIL"), "noFindingReason", "当场改正");
    }

    /** The office day on which the service takes it that things happen now. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** A draft of a check with a template of its own. */
    public static Entered draft(Staff staff) {
        return Entered.draft("risk-checks", staff, check(staff.organization(), confirmedTemplate(staff)));
    }

    /** A valid finding on that item. */
    public static Map<String, Object> finding(int item) {
        Map<String, Object> body = new HashMap<>();
        body.put("checkItem", item);
        body.put("title", "第" + item + "项不符合要求");
        body.put("statement", "记录不完整，需补充完善");
        body.put("category", "METHOD");
        body.put("likelihood", 3);
        body.put("impact", 4);
        return body;
    }

    /** A finding on the first item of that check, entered by the clerk. */
    public static Entered finding(Entered check, Staff staff) {
        String id = Entered.post(staff.clerk(), check.path() + "/findings", null, finding(1))
                .statusCode(201)
                .extract()
                .path("id");
        return Entered.known("findings", staff, id);
    }

    /** A finding whose check is confirmed. */
    public static Entered confirmedFinding(Staff staff) {
        Entered check = draft(staff);
        Entered finding = finding(check, staff);
        check.submitted().confirmed();
        return finding;
    }

    /** A valid action item about that record, for which that organisation is responsible. */
    public static Map<String, Object> item(Staff staff, String source, String record, String responsible) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", source);
        body.put("sourceRecord", record);
        body.put("organization", staff.organization());
        body.put("title", "整改：补充记录");
        body.put("measure", "补充完善并复核");
        body.put("deliverable", "整改说明");
        body.put("responsibleOrganization", responsible);
        body.put("responsiblePost", "支部书记");
        body.put("due", "2022-04-15");
        return body;
    }

    /** A valid action item that comes from no record. */
    public static Map<String, Object> instruction(Staff staff) {
        Map<String, Object> body = item(staff, "INSTRUCTION", "", staff.organization());
        body.remove("sourceRecord");
        return body;
    }

    /** A confirmed action item that says this. */
    public static Entered confirmedItem(Staff staff, Map<String, Object> body) {
        Entered item = Entered.draft("action-items", staff, body);
        item.step(staff.approver(), "confirmation", null).statusCode(200);
        return item;
    }

    /** A confirmed action item about a finding, done by the clerk and handed over. */
    public static Entered remedied(Entered finding, Staff staff) {
        return handedOver(confirmedItem(staff, item(staff, "FINDING", finding.id(), staff.organization())), staff);
    }

    /** An action item on which the clerk did all there is to do. */
    public static Entered handedOver(Entered item, Staff staff) {
        item.step(staff.clerk(), "progress-notes", Map.of("progress", 100, "note", "已补充"))
                .statusCode(201);
        item.step(staff.clerk(), "evidence", Map.of("text", "整改照片")).statusCode(201);
        item.step(staff.clerk(), "readiness", null).statusCode(200);
        return item;
    }

    /** A finding on whose remedy the clerk has begun. */
    public static Entered remediating(Staff staff) {
        Entered finding = confirmedFinding(staff);
        finding.step(staff.approver(), "assignment", null).statusCode(200);
        finding.step(staff.clerk(), "remediation", null).statusCode(200);
        return finding;
    }
}
