package dev.taizhang.support;

import dev.taizhang.platform.security.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Official reports over HTTP: the clerk writes, the approver reviews, the signatory signs. */
public final class Reports {

    private static final List<String> WAY = List.of("DRAFT", "COMPUTED", "IN_REVIEW", "REVIEWED", "SIGNED", "ISSUED");

    private Reports() {}

    /** A valid body. */
    public static Map<String, Object> body(String organization) {
        return Map.of("organization", organization, "period", "2022", "title", "2022年度工作情况报告");
    }

    /** A fresh draft of the clerk. */
    public static Entered draft(Staff staff) {
        return Entered.draft("reports", staff, body(staff.organization()));
    }

    /** A fresh report in that state. */
    public static Entered at(Staff staff, String state) {
        if (state.equals("WITHDRAWN")) {
            return stepped(at(staff, "ISSUED"), staff, Role.SIGNATORY, "withdrawal", Map.of("reason", "内容有误"));
        }
        if (state.equals("SUPERSEDED")) {
            Entered old = at(staff, "ISSUED");
            superseding(staff, old);
            return old;
        }
        return brought(draft(staff), staff, state);
    }

    /** A report that was issued in the place of another one. */
    public static Entered superseding(Staff staff, Entered old) {
        Map<String, Object> body = Bodies.with(body(staff.organization()), "supersedes", old.id());
        return brought(Entered.draft("reports", staff, body), staff, "ISSUED");
    }

    /** A draft that is brought on to a state. */
    public static Entered brought(Entered draft, Staff staff, String state) {
        for (String next : WAY.subList(1, WAY.indexOf(state) + 1)) {
            switch (next) {
                case "COMPUTED" -> stepped(draft, staff, Role.CLERK, "computation", null);
                case "IN_REVIEW" -> stepped(draft, staff, Role.CLERK, "submission", null);
                case "REVIEWED" -> stepped(draft, staff, Role.APPROVER, "review", null);
                case "SIGNED" -> stepped(draft, staff, Role.SIGNATORY, "signature", null);
                default -> stepped(draft, staff, Role.CLERK, "issue", null);
            }
        }
        return draft;
    }

    private static Entered stepped(Entered report, Staff staff, Role role, String step, @Nullable Object body) {
        report.step(staff.as(role), step, body).statusCode(200);
        return report;
    }
}
