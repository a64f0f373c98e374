package dev.taizhang.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record that may still be changed, of every ledger. */
public final class AnyRecord {

    private AnyRecord() {}

    public static Entered draft(String ledger, Staff staff) {
        String organization = staff.organization();
        return switch (ledger) {
            case "risk-checks" -> Checks.draft(staff);
            case "findings" -> Checks.finding(Checks.draft(staff), staff);
            case "action-items" -> {
                String finding = Checks.confirmedFinding(staff).id();
                yield Entered.draft(ledger, staff, Checks.item(staff, "FINDING", finding, organization));
            }
            default -> Entered.draft(ledger, staff, body(ledger, organization));
        };
    }

    /** A valid body of a ledger whose records refer to no other one. */
    public static Map<String, Object> body(String ledger, String organization) {
        return switch (ledger) {
            case "checklist-templates" -> Checks.template(organization);
            case "problems" -> problem(organization);
            case "planned-measures" -> measure(organization);
            case "plans" -> plan(organization);
            case "targets" ->
                Map.of("organization", organization, "metric", "BRIEF_ISSUED", "period", "2022", "value", 12);
            default -> Bodies.of(ledger, organization);
        };
    }

    private static Map<String, Object> problem(String organization) {
        Map<String, Object> body = statement(organization);
        body.put("evidenceMetrics", List.of("BRIEF_ISSUED"));
        body.put("identifiedOn", "2022-10-10");
        return body;
    }

    private static Map<String, Object> plan(String organization) {
        return new HashMap<>(Map.of(
                "organization",
                organization,
                "title",
                "年度工作计划",
                "period",
                "2022",
                "items",
                List.of(Map.of(
                        "key",
                        "1",
                        "title",
                        "集中学习",
                        "metric",
                        "STUDY_MEETING_COUNT",
                        "planned",
                        2,
                        "dueOn",
                        "2022-06-30",
                        "responsibleOrganization",
                        organization))));
    }

    private static Map<String, Object> measure(String organization) {
        Map<String, Object> body = statement(organization);
        body.put("period", "2022");
        body.put("plannedOn", "2022-12-10");
        return body;
    }

    private static Map<String, Object> statement(String organization) {
        return new HashMap<>(Map.of("organization", organization, "title", "信息报送", "statement", "每季度通报一次。"));
    }
}
