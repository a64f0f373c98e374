package dev.taizhang.access;

import dev.taizhang.access.Operations.Operation;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Ids;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Reports;
import dev.taizhang.support.Staff;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done to records of every ledger, each time to one of its own, entered by the office's clerk. */
final class RecordDeeds {

    private static final Map<String, Object> REASON = Map.of("reason", "更正");

    private final Staff own;
    private final Staff partner;
    private final String template;

    /** @param partner who is responsible for what is done about findings */
    RecordDeeds(Staff own, Staff partner) {
        this.own = own;
        this.partner = partner;
        this.template = Checks.confirmedTemplate(own);
    }

    /** What an operation asks for, if it is one that all ledgers have. */
    Optional<Deed> of(Operation operation, Role role) {
        String ledger = operation.collection();
        String step = operation.path().substring(Entered.path(ledger).length());
        return Optional.ofNullable(
                switch (operation.method() + " " + step) {
                    case "POST " -> isLedger(ledger) ? Deed.post(own, ledger, content(ledger)) : null;
                    case "PUT /{id}" ->
                        isCopied(ledger) ? Deed.of(own, "PUT", draft(ledger), "", content(ledger)) : null;
                    case "POST /{id}/submission" ->
                        isCopied(ledger) ? Deed.of(own, "POST", draft(ledger), "/submission", null) : null;
                    case "POST /{id}/amendments" ->
                        Deed.of(
                                own,
                                "POST",
                                draft(ledger).submitted().confirmed(),
                                "/amendments",
                                Map.of("reason", "更正", "content", content(ledger)));
                    case "POST /{id}/confirmation" ->
                        isCopied(ledger)
                                ? Deed.of(own, "POST", draft(ledger).submitted(), "/confirmation", null)
                                : null;
                    case "POST /{id}/return" ->
                        isCopied(ledger) ? Deed.of(own, "POST", draft(ledger).submitted(), "/return", REASON) : null;
                    case "POST /{id}/void" -> Deed.of(own, "POST", tobeVoided(ledger, role), "/void", REASON);
                    case "POST /{id}/copies" -> Deed.of(own, "POST", draft(ledger), "/copies", null);
                    case "POST /confirmations" -> together(draft(ledger).submitted(), ledger);
                    case "POST /{id}/attachments" ->
                        Deed.of(own, "POST", withFiles(ledger), "/attachments", WalkedOffice.FILE);
                    case "DELETE /{id}/attachments/{attachment}" ->
                        isWithoutFiles(ledger)
                                ? Deed.of(own, "DELETE", draft(ledger), "/attachments/" + Ids.next(), null)
                                : removal(withFiles(ledger));
                    default -> null;
                });
    }

    private static boolean isLedger(String ledger) {
        return isCopied(ledger) || List.of("action-items", "reports").contains(ledger);
    }

    /** Whether it is a ledger whose records go the way of most records, or of articles. */
    private static boolean isCopied(String ledger) {
        return ledger.equals("risk-checks")
                || ledger.equals("plans")
                || ledger.equals("obligation-rules")
                || ForeignPlacesTest.ENTERED_ALONE.contains(ledger);
    }

    /** Files of reports come in with loaded data alone; whoever may write one is told that none of its states takes any. */
    static boolean isWithoutFiles(String ledger) {
        return ledger.equals("reports");
    }

    private Map<String, Object> content(String ledger) {
        return switch (ledger) {
            case "risk-checks" -> Checks.check(own.organization(), template);
            case "action-items" -> Checks.instruction(own);
            case "reports" -> Reports.body(own.organization());
            // Of those in force at one office each has a code for itself.
            case "obligation-rules" -> Bodies.with(AnyRecord.body(ledger, own.organization()), "code", Ids.next());
            default -> AnyRecord.body(ledger, own.organization());
        };
    }

    private Entered draft(String ledger) {
        Entered record = Entered.draft(ledger, own, content(ledger));
        if (ledger.equals("risk-checks")) {
            // What did not pass has a finding before it is handed in.
            Checks.finding(record, own);
        }
        return record;
    }

    private Entered tobeVoided(String ledger, Role role) {
        return role == Role.CLERK ? draft(ledger) : draft(ledger).submitted();
    }

    private Deed together(Entered record, String ledger) {
        return Deed.post(
                own,
                ledger + "/confirmations",
                Map.of("items", List.of(Map.of("id", record.id(), "etag", record.etag()))));
    }

    /** Those of findings and of what is done about them are brought by whoever is responsible, too. */
    private Entered withFiles(String ledger) {
        if (ledger.equals("findings") || ledger.equals("action-items")) {
            Entered finding = Checks.confirmedFinding(own);
            Entered item = Checks.confirmedItem(own, Checks.item(own, "FINDING", finding.id(), partner.organization()));
            return ledger.equals("findings") ? finding : item;
        }
        return draft(ledger);
    }

    private Deed removal(Entered record) {
        ExtractableResponse<Response> file = own.clerk()
                .queryParam("name", "附件.pdf")
                .contentType("application/pdf")
                .body(WalkedOffice.FILE)
                .post(record.path() + "/attachments")
                .then()
                .statusCode(201)
                .extract();
        Deed removal = Deed.of(own, "DELETE", record, "/attachments/" + file.path("id"), null);
        return new Deed(own, removal.method(), removal.path(), file.header("ETag"), null);
    }

    /** A confirmed record of a ledger. */
    static Entered confirmed(String ledger, Staff office) {
        return Entered.confirmed(ledger, office, AnyRecord.body(ledger, office.organization()));
    }

    /** Work on what somebody else decided. */
    static Deed itemOf(String ledger, String part, Staff office) {
        Map<String, Object> body =
                Bodies.with(Map.of("responsibleOrganization", office.organization()), "due", "2022-12-31");
        return Deed.post(office, ledger + "/" + confirmed(ledger, office).id() + part + "/action-items", body);
    }
}
