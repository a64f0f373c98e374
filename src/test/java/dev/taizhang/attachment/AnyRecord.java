package dev.taizhang.attachment;

import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record that may still be changed, of every ledger. */
final class AnyRecord {

    private AnyRecord() {}

    static Entered draft(String ledger, Staff staff) {
        String organization = staff.organization();
        return switch (ledger) {
            case "risk-checks" -> Checks.draft(staff);
            case "findings" -> Checks.finding(Checks.draft(staff), staff);
            case "action-items" -> {
                String finding = Checks.confirmedFinding(staff).id();
                yield Entered.draft(ledger, staff, Checks.item(staff, "FINDING", finding, organization));
            }
            case "checklist-templates" -> Entered.draft(ledger, staff, Checks.template(organization));
            case "problems" -> Entered.draft(ledger, staff, problem(organization));
            case "planned-measures" -> Entered.draft(ledger, staff, measure(organization));
            default -> Entered.draft(ledger, staff, Bodies.of(ledger, organization));
        };
    }

    private static Map<String, Object> problem(String organization) {
        Map<String, Object> body = statement(organization);
        body.put("evidenceMetrics", List.of("BRIEF_ISSUED"));
        body.put("identifiedOn", "2022-10-10");
        return body;
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
