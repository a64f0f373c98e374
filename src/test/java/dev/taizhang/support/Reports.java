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
        return body(organization, "2022");
    }

    /** The same of a period. */
    public static Map<String, Object> body(String organization, String period) {
        return Map.of("organization", organization, "period", period, "title", "2022年度工作情况报告");
    }

    /** A fresh draft of the clerk. */
    public static Entered draft(Staff staff) {
        return Entered.draft("reports", staff, body(staff.organization()));
    }

    /** A fresh report in that state. */
    public static Entered at(Staff staff, String state) {
        return at(staff, state, "2022");
    }

    /** The same of a period, of which no other one may be issued. */
    public static Entered at(Staff staff, String state, String period) {
        if (state.equals("WITHDRAWN")) {
            return withdrawn(at(staff, "ISSUED", period), staff);
        }
        if (state.equals("SUPERSEDED")) {
            Entered old = at(staff, "ISSUED", period);
            superseding(staff, old);
            return old;
        }
        return brought(Entered.draft("reports", staff, body(staff.organization(), period)), staff, state);
    }

    /** One that was issued, withdrawn. */
    public static Entered withdrawn(Entered issued, Staff staff) {
        return stepped(issued, staff, Role.SIGNATORY, "withdrawal", Map.of("reason", "内容有误"));
    }

    /** A report that was issued in the place of another one. */
    public static Entered superseding(Staff staff, Entered old) {
        return superseding(staff, old, "ISSUED");
    }

    /** A report that is to be issued in the place of another one, on its way there. */
    public static Entered superseding(Staff staff, Entered old, String state) {
        Map<String, Object> body = body(staff.organization(), old.shown().getString("period"));
        return brought(Entered.draft("reports", staff, Bodies.with(body, "supersedes", old.id())), staff, state);
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
