package dev.taizhang.task;

import dev.taizhang.notice.ToldNotices;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Period;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.Press;
import dev.taizhang.support.Reports;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings fresh records into every state of every workflow, over HTTP, each step by whoever may take it. */
final class Arrivals {

    static final Map<String, Object> REASON = Map.of("reason", "经核查需要");

    private static final YearMonth EARLIEST = YearMonth.of(2020, 1);

    private final Staff staff;
    private final ToldNotices notices;
    private final String channel;
    private final String correcting;
    private final String elsewhere;
    private final RecordArrivals records;
    private final FurtherArrivals further;
    private int months;
    private int days;

    Arrivals(Staff staff, ToldNotices notices) {
        this.staff = staff;
        this.notices = notices;
        this.elsewhere = Offices.create(staff.organization());
        this.records = new RecordArrivals(staff);
        this.further = new FurtherArrivals(staff, notices);
        this.channel = Press.channel(staff, "BRIEF");
        this.correcting = published().id();
    }

    Arrival at(String machine, String state, boolean confirmed) {
        if (RecordArrivals.bring(machine)) {
            return records.at(machine, state);
        }
        return switch (machine) {
            case "Article" -> article(state);
            case "Publication" -> publication(state);
            case "Pick-up" -> pickup(state);
            case "Finding" -> Arrival.of(confirmed ? finding(state) : Checks.finding(Checks.draft(staff), staff));
            case "Report" -> Arrival.of(Reports.at(staff, state, span()));
            case "Period closing" -> Arrival.of(closing(state));
            case "Declaration of completeness" -> Arrival.of(declaration(state));
            case "Action item" -> Arrival.of(confirmed ? item(state) : Entered.draft("action-items", staff, item()));
            default -> further.at(machine, state);
        };
    }

    /** Whoever may do it; the clerk has drafted what is proof-read. */
    RequestSpecification as(Role role, String transition) {
        return role == Role.CLERK && transition.equals("PROOFREAD")
                ? SignedIn.as(role, staff.organization())
                : staff.as(role);
    }

    /** Only one extension waits at a time: the one there is gives way to another. */
    void makeWay(Arrival arrival, String transition) {
        if (transition.equals("EXTEND")) {
            Entered.post(staff.approver(), arrival.at() + "/extensions/1/rejection", "*", REASON)
                    .statusCode(200);
        }
    }

    /** Brings about what only the service does, and names the state that it led into. */
    String caused(String machine, Arrival arrival, String transition) {
        String id = arrival.at().substring(arrival.at().lastIndexOf('/') + 1);
        switch (machine + " " + transition) {
            case "Finding VOID" -> {
                String check = Entered.known("findings", staff, id).shown().getString("check");
                stepped(Entered.known("risk-checks", staff, check), Role.APPROVER, "void", REASON);
            }
            case "Finding ADD_ITEM" ->
                Checks.confirmedItem(staff, Checks.item(staff, "FINDING", id, staff.organization()));
            case "Report SUPERSEDE" -> Reports.superseding(staff, Entered.known("reports", staff, id));
            default -> {
                if (RecordArrivals.bring(machine)) {
                    return records.superseded(machine, arrival);
                }
                notices.move(id, transition);
            }
        }
        return arrival.shownState();
    }

    /** A body with which a transition can succeed; null where none is sent. */
    Object body(String machine, String transition) {
        if (RecordArrivals.bring(machine)) {
            return records.body(machine, transition);
        }
        return switch (machine + " " + transition) {
            case "Article EDIT" -> Bodies.article(staff.organization());
            case "Article PASS" -> Map.of("decision", "PASS");
            case "Article RETURN", "Article REJECT" -> Map.of("decision", transition, "reason", "请核实");
            case "Article PROOFREAD" -> Map.of("note", "无误");
            case "Article CORRECT" -> Map.of("correctedBy", correcting, "on", "2022-06-01", "reason", "数字有误");
            case "Article PUBLISH" -> another("issueNo", Bodies.publication(channel, "2022-05-01"));
            case "Article PICK_UP" -> another("outlet", Bodies.pickup("CITY", "2022-05-02"));
            case "Article WITHDRAW", "Publication WITHDRAW", "Pick-up WITHDRAW" ->
                Map.of("withdrawnOn", "2022-06-01", "reason", "撤下");
            case "Pick-up PROVE" -> Map.of("proof", "剪报扫描件");
            case "Report EDIT" -> Reports.body(staff.organization());
            case "Finding EDIT" -> Checks.finding(1);
            case "Action item EDIT" -> item();
            case "Finding PASS", "Action item PASS" -> Map.of("outcome", "PASSED");
            case "Finding FAIL", "Action item FAIL" -> Map.of("outcome", "FAILED", "reason", "记录仍不全");
            case "Finding CLOSE", "Action item CLOSE" ->
                Map.of("on", Checks.today().toString());
            case "Finding ACCEPT" -> Map.of("until", "2035-12-31", "reason", "影响有限");
            case "Action item NOTE_PROGRESS" -> another("note", Map.of("progress", 50));
            case "Action item ADD_EVIDENCE" -> another("text", Map.of());
            case "Action item EXTEND" -> Map.of("to", "2035-01-01", "reason", "需协调场地");
            case "Organisation CHANGE" ->
                Map.of("name", "新名称", "shortName", "新名", "type", "UNIT", "from", "2021-01-01");
            case "Organisation MOVE" -> Map.of("parent", elsewhere, "from", "2021-01-01");
            case "Organisation CLOSE" ->
                Map.of("activeTo", Checks.today().minusDays(9).toString());
            default -> REASON;
        };
    }

    /** What says the same as another one is refused: each has a text of its own. */
    private Map<String, Object> another(String member, Map<String, Object> body) {
        return Bodies.with(body, member, "第" + days++ + "条");
    }

    /** A period of its own for each report: of each one alone is issued. */
    private String span() {
        return "2021-01-01/" + LocalDate.of(2021, 12, 31).plusDays(days++);
    }

    private Arrival article(String state) {
        return switch (state) {
            case "DRAFT" -> Arrival.of(Entered.draft("articles", staff));
            case "IN_FIRST" -> Arrival.of(Press.passed(staff, 0));
            case "IN_SECOND" -> Arrival.of(Press.passed(staff, 1));
            case "IN_FINAL" -> Arrival.of(Press.passed(staff, 2));
            case "REJECTED" ->
                Arrival.of(stepped(
                        Press.passed(staff, 0),
                        Role.REVIEWER_FIRST,
                        "reviews",
                        Map.of("decision", "REJECT", "reason", "不宜刊发")));
            case "VOIDED" -> Arrival.of(stepped(Entered.draft("articles", staff), Role.APPROVER, "void", REASON));
            case "APPROVED" -> Arrival.of(placed(Press.approved(staff)));
            case "CORRECTED" ->
                Arrival.of(stepped(published(), Role.APPROVER, "correction", body("Article", "CORRECT")));
            case "WITHDRAWN" ->
                Arrival.of(
                        stepped(
                                placed(published()),
                                Role.APPROVER,
                                "publications/1/withdrawal",
                                Map.of("withdrawnOn", "2022-05-02", "reason", "撤下")),
                        2);
            default -> Arrival.of(placed(published()), 2);
        };
    }

    private Entered published() {
        Entered article = Press.approved(staff);
        Press.publish(article, staff, channel, "2022-05-01", 1);
        return article;
    }

    /** With another publication that is only entered. */
    private Entered placed(Entered article) {
        return stepped(article, Role.CLERK, "publications", body("Article", "PUBLISH"));
    }

    private Arrival publication(String state) {
        return placement(placed(Press.approved(staff)), "publications", state);
    }

    private Arrival pickup(String state) {
        Entered article = stepped(published(), Role.CLERK, "pickups", Bodies.pickup("CITY", "2022-05-02"));
        return placement(article, "pickups", state);
    }

    private Arrival placement(Entered article, String collection, String state) {
        if (!state.equals("ENTERED")) {
            stepped(article, Role.APPROVER, collection + "/1/confirmation", null);
        }
        if (state.equals("WITHDRAWN")) {
            stepped(
                    article,
                    Role.APPROVER,
                    collection + "/1/withdrawal",
                    Map.of("withdrawnOn", "2022-05-03", "reason", "误录"));
        }
        return Arrival.of(
                article,
                article.path() + "/" + collection + "/1",
                1,
                () -> article.shown().getString(collection + "[0].state"));
    }

    private Entered finding(String state) {
        if (state.equals("VOIDED")) {
            Entered check = Checks.draft(staff);
            Entered finding = Checks.finding(check, staff);
            check.submitted().confirmed();
            stepped(check, Role.APPROVER, "void", REASON);
            return finding;
        }
        Entered finding = Checks.confirmedFinding(staff);
        if (state.equals("DISMISSED")) {
            return stepped(finding, Role.APPROVER, "dismissal", REASON);
        }
        if (state.equals("ACCEPTED")) {
            return stepped(finding, Role.APPROVER, "acceptance", body("Finding", "ACCEPT"));
        }
        List<String> way = List.of("OPEN", "ASSIGNED", "REMEDIATING", "READY_FOR_VERIFICATION", "VERIFIED", "CLOSED");
        for (String next : way.subList(1, way.indexOf(state) + 1)) {
            switch (next) {
                case "ASSIGNED" -> stepped(finding, Role.APPROVER, "assignment", null);
                case "REMEDIATING" -> stepped(finding, Role.CLERK, "remediation", null);
                case "READY_FOR_VERIFICATION" -> {
                    Checks.remedied(finding, staff);
                    stepped(finding, Role.CLERK, "readiness", null);
                }
                case "VERIFIED" -> stepped(finding, Role.SUPERVISOR, "verifications", body("Finding", "PASS"));
                default -> stepped(finding, Role.SUPERVISOR, "closure", body("Finding", "CLOSE"));
            }
        }
        return finding;
    }

    private Entered item(String state) {
        Entered item = Checks.confirmedItem(staff, item());
        if (state.equals("CANCELLED")) {
            return stepped(item, Role.APPROVER, "cancellation", REASON);
        }
        stepped(item, Role.CLERK, "extensions", body("Action item", "EXTEND"));
        if (state.equals("OPEN")) {
            return item;
        }
        stepped(item, Role.CLERK, "progress-notes", body("Action item", "NOTE_PROGRESS"));
        stepped(item, Role.CLERK, "evidence", body("Action item", "ADD_EVIDENCE"));
        if (state.equals("IN_PROGRESS")) {
            return item;
        }
        stepped(item, Role.CLERK, "readiness", null);
        stepped(item, Role.SUPERVISOR, "verifications", body("Action item", "PASS"));
        return state.equals("CLOSED") ? stepped(item, Role.SUPERVISOR, "closure", body("Action item", "CLOSE")) : item;
    }

    private Entered closing(String state) {
        Entered closing = ofPeriod("period-closings");
        return state.equals("REOPENED") ? stepped(closing, Role.SIGNATORY, "reopening", REASON) : closing;
    }

    private Entered declaration(String state) {
        Entered declaration = ofPeriod("completeness");
        return state.equals("WITHDRAWN") ? stepped(declaration, Role.APPROVER, "withdrawal", REASON) : declaration;
    }

    /** Of another month each time, long before anything else happened. */
    private Entered ofPeriod(String collection) {
        YearMonth month = EARLIEST.plusMonths(months++);
        String id = Entered.post(
                        staff.approver(),
                        Entered.path(collection),
                        null,
                        Map.of("organization", staff.organization(), "period", Period.codeOf(month)))
                .statusCode(201)
                .extract()
                .path("id");
        return Entered.known(collection, staff, id);
    }

    private Map<String, Object> item() {
        return Checks.instruction(staff);
    }

    private Entered stepped(Entered record, Role role, String step, @Nullable Object body) {
        int status = record.step(staff.as(role), step, body).extract().statusCode();
        if (status != 200 && status != 201) {
            throw new IllegalStateException(step + " was answered " + status);
        }
        return record;
    }
}
