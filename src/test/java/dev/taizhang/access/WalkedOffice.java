package dev.taizhang.access;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One office with a record of every ledger, and organisations above, below, beside and far from it, each with an account
 * for every role. Prepared once; the walks change nothing of it.
 */
final class WalkedOffice implements Places {

    /** A file is this, whatever it goes with. */
    static final byte[] FILE = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8);

    private static final List<String> CONFIRMED = List.of(
            "meetings",
            "lectures",
            "activities",
            "channels",
            "checklist-templates",
            "problems",
            "planned-measures",
            "plans",
            "targets",
            "obligation-rules",
            "source-documents",
            "topics",
            "themes",
            "programmes",
            "venues",
            "key-dates");

    private static @Nullable WalkedOffice prepared;

    private final Map<Relation, Staff> staff = new EnumMap<>(Relation.class);
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> attachments = new HashMap<>();
    private final String stranger = SignedIn.account(List.of());
    private final Staff doing;
    private final String template;
    private final String channel;

    private WalkedOffice() {
        // What everybody who reads records may name in a body is kept at the top.
        Staff top = Staff.hired();
        template = Checks.confirmedTemplate(top);
        channel = Press.channel(top, "BRIEF");
        Staff superior = Staff.below(top.organization());
        Staff own = Staff.below(superior.organization());
        staff.put(Relation.SUPERIOR, superior);
        staff.put(Relation.OWN, own);
        doing = Staff.below(own.organization());
        staff.put(Relation.BELOW, Staff.below(own.organization()));
        staff.put(Relation.SIBLING, Staff.below(superior.organization()));
        staff.put(Relation.PARTNER, Staff.below(top.organization()));
        staff.put(Relation.FOREIGN, Staff.below(top.organization()));
        fill(own, staff(Relation.PARTNER).organization());
    }

    static synchronized WalkedOffice prepared() {
        WalkedOffice office = prepared;
        if (office == null) {
            office = new WalkedOffice();
            prepared = office;
        }
        return office;
    }

    /** Username of who holds that role (a column of the table) in that place, seen from things of a collection. */
    String username(Relation relation, String column, String collection) {
        return column.equals(AccessTable.NONE)
                ? stranger
                : staff(relation, collection).username(Role.valueOf(column));
    }

    /** What plans say is done by those below who keeps them; partners otherwise stand in another branch. */
    private Staff staff(Relation relation, String collection) {
        return relation == Relation.PARTNER && Set.of("plans", "plan-items").contains(collection)
                ? doing
                : staff(relation);
    }

    Staff staff(Relation relation) {
        return Objects.requireNonNull(staff.get(relation));
    }

    /** Whether records of the collection concern the partner, too. */
    static boolean hasPartner(String collection) {
        return List.of("activities", "findings", "action-items", "plans", "plan-items")
                .contains(collection);
    }

    /** Id of a checklist template that all who read records may read. */
    String template() {
        return template;
    }

    /** Id of a channel that all who read records may read. */
    String channel() {
        return channel;
    }

    /** What is asked about from a place: lists are asked for by partners as their own share of what is there. */
    Places askedFrom(Relation relation, String collection, boolean list) {
        return relation == Relation.PARTNER && list
                ? Shared.placesOf(this, staff(relation, collection).organization())
                : this;
    }

    @Override
    public String organization() {
        return staff(Relation.OWN).organization();
    }

    @Override
    public String id(String collection) {
        String id = ids.get(collection);
        if (id == null) {
            throw new IllegalStateException(
                    "WalkedOffice does not prepare anything for /" + collection + "; say what stands for its ids");
        }
        return id;
    }

    @Override
    public String attachment(String collection) {
        return Objects.requireNonNull(attachments.get(collection));
    }

    /** What a list shows to those who see that thing in it; empty if whatever it shows will do. */
    String mark(String collection) {
        return ids.getOrDefault(collection, "");
    }

    private void fill(Staff own, String partner) {
        ids.put("organizations", own.organization());
        ids.put("accounts", Furnished.account(own));
        ids.put("{relaxation}", Furnished.relaxation(own));
        ids.put("sessions", Furnished.session());
        ids.put("review-delegations", Furnished.delegation(own));
        Furnished.rule(own);
        client(own);
        ids.put("notice-subscriptions", Told.subscribed(own));
        ids.put("dead-letters", Told.deadLetter(id("notice-subscriptions"), own));
        for (String ledger : CONFIRMED) {
            Entered record = Entered.draft(
                    ledger,
                    own,
                    Shared.body(ledger, own.organization(), ledger.equals("plans") ? doing.organization() : partner));
            keep(ledger, record, own);
            record.submitted().confirmed();
            if (ledger.equals("obligation-rules")) {
                Furnished.waiver(own, record);
            }
        }
        ids.put("plan-items", id("plans"));
        keep("articles", AnyRecord.draft("articles", own), own);
        findings(own, partner);
        actions(own);
        report(own);
        periods(own);
    }

    private void findings(Staff own, String partner) {
        Entered check = Entered.draft("risk-checks", own, Checks.check(own.organization(), template));
        Entered finding = Checks.finding(check, own);
        keep("risk-checks", check, own);
        keep("findings", finding, own);
        check.submitted().confirmed();
        Entered item = Entered.draft("action-items", own, Checks.item(own, "FINDING", finding.id(), partner));
        keep("action-items", item, own);
        item.step(own.approver(), "confirmation", null).statusCode(200);
    }

    /** What is done about records that others are made of. */
    private void actions(Staff own) {
        action(own, "meetings/" + id("meetings") + "/decisions/1", own);
        action(own, "planned-measures/" + id("planned-measures"), own);
        action(own, "problems/" + id("problems"), own);
        action(own, "plans/" + id("plans"), doing);
    }

    private static void action(Staff own, String source, Staff responsible) {
        Map<String, Object> body = Map.of("responsibleOrganization", responsible.organization(), "due", "2022-12-31");
        String id = Entered.post(own.clerk(), "/api/v1/" + source + "/action-items", null, body)
                .statusCode(201)
                .extract()
                .path("id");
        Entered.post(own.approver(), "/api/v1/action-items/" + id + "/confirmation", "*", null)
                .statusCode(200);
    }

    /** A report that was issued elsewhere: such come in with loaded data, and so do files; here with the id of another one's file. */
    private void report(Staff own) {
        Caller clerk = new Caller("loader", "loader", List.of(new Grant(Role.CLERK, own.organization())));
        RecordBook book = CDI.current().select(RecordBook.class).get();
        @SuppressWarnings("unchecked")
        Ledger<IssuedReport> ledger = (Ledger<IssuedReport>)
                CDI.current().select(Ledgers.class).get().atPath("reports").orElseThrow();
        IssuedReport report =
                new IssuedReport(own.organization(), "年度报告", "2021", LocalDate.of(2022, 1, 10), null, null);
        ids.put(
                "reports",
                CDI.current()
                        .select(CurrentCaller.class)
                        .get()
                        .as(
                                clerk,
                                () -> QuarkusTransaction.requiringNew()
                                        .call(() -> book.open(ledger, report, "ISSUED", Provenance.ENTERED)
                                                .id())));
        attachments.put("reports", Loaded.copyOf(attachment("meetings"), id("reports")));
    }

    /** Reopened, so that everything else can still be done, and with a record that was confirmed since. */
    private void periods(Staff own) {
        Map<String, Object> year = Map.of("organization", own.organization(), "period", "2022");
        ids.put("period-closings", made(own, "period-closings", year));
        ids.put("completeness", made(own, "completeness", year));
        ids.put(
                "completeness-deadlines",
                made(own, "completeness-deadlines", Bodies.with(year, "dueOn", "2023-03-01")));
        Entered.post(
                        own.as(Role.SIGNATORY),
                        "/api/v1/period-closings/" + id("period-closings") + "/reopening",
                        "*",
                        Map.of("reason", "补录"))
                .statusCode(200);
        Entered meeting = Entered.confirmed("meetings", own, Bodies.meeting(own.organization()));
        Map<String, String> stands = Map.of("item", "1", "recordId", meeting.id());
        Entered.post(own.clerk(), "/api/v1/plans/" + id("plans") + "/fulfilments", "*", stands)
                .statusCode(201);
    }

    private static String made(Staff own, String collection, Map<String, Object> body) {
        return Entered.post(own.approver(), "/api/v1/" + collection, null, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void keep(String ledger, Entered record, Staff own) {
        ids.put(ledger, record.id());
        attachments.put(
                ledger,
                own.clerk()
                        .queryParam("name", "附件.pdf")
                        .contentType("application/pdf")
                        .body(FILE)
                        .post(record.path() + "/attachments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private void client(Staff own) {
        JsonPath made = Entered.post(
                        own.as(Role.ADMIN),
                        "/api/v1/api-clients",
                        null,
                        Map.of(
                                "name",
                                "统计接口",
                                "grants",
                                List.of(Map.of("role", "STATISTICS", "organization", own.organization()))))
                .statusCode(201)
                .extract()
                .jsonPath();
        ids.put("api-clients", made.getString("client.id"));
        ids.put("{key}", made.getString("client.keys[0].id"));
    }
}
