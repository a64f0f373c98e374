package dev.taizhang.support;

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

    /** A valid check with that template: its first two items failed. */
    public static Map<String, Object> check(String organization, String template) {
        Map<String, Object> body = new HashMap<>();
        body.put("organization", organization);
        body.put("title", "工作流程风险排查");
        body.put("subjectType", "PROCESS");
        body.put("checkedOn", "2022-03-17");
        body.put("premisesCount", 2);
        body.put("template", template);
        body.put("results", List.of(result(1, "FAIL"), result(2, "FAIL"), result(3, "PASS")));
        return body;
    }

    /** How an item came out. */
    public static Map<String, Object> result(int item, String result) {
        return Map.of("item", item, "result", result);
    }

    /** A draft of a check with a template of its own. */
    public static Entered draft(Staff staff) {
        return Entered.draft("risk-checks", staff, check(staff.organization(), confirmedTemplate(staff)));
    }
}
