package dev.taizhang.task;

import dev.taizhang.ledger.LedgerRoutes;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Checks;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings fresh records of every ledger that has the common table, and amendments of them, into every state of it. */
final class RecordArrivals {

    private static final String RECORD = "Record of ";
    private static final String AMENDMENT = "Amendment of ";

    private final Staff staff;
    private int made;
    private Map<String, Object> said = Map.of();

    RecordArrivals(Staff staff) {
        this.staff = staff;
    }

    static List<String> records() {
        return ledgers().map(RECORD::concat).toList();
    }

    static List<String> amendments() {
        return ledgers().map(AMENDMENT::concat).toList();
    }

    private static Stream<String> ledgers() {
        return List.of(LedgerRoutes.CONFIRMED_AS_A_WHOLE.split("\\|")).stream();
    }

    static boolean bring(String kind) {
        return kind.startsWith(RECORD) || kind.startsWith(AMENDMENT);
    }

    Arrival at(String kind, String state) {
        String ledger = kind.substring((kind.startsWith(RECORD) ? RECORD : AMENDMENT).length());
        said = fresh(ledger);
        Entered record = Entered.draft(ledger, staff, said);
        if (kind.startsWith(RECORD)) {
            return Arrival.of(brought(record, state));
        }
        amended(record.submitted().confirmed());
        if (state.equals("SUBMITTED")) {
            record.submitted();
        }
        return Arrival.of(record, record.path(), 1, () -> state(record, 2));
    }

    /** A body with which a transition of what was brought last can succeed. */
    Map<String, Object> body(String kind, String transition) {
        return switch (transition) {
            case "EDIT" -> said;
            case "AMEND" -> amendment();
            case "VOID" -> kind.startsWith(AMENDMENT) ? Bodies.with(Arrivals.REASON, "version", 2) : Arrivals.REASON;
            default -> Arrivals.REASON;
        };
    }

    /** Confirms an amendment of the confirmed record brought last, and names the state of the version before. */
    String superseded(String kind, Arrival arrival) {
        String ledger = kind.substring(RECORD.length());
        Entered record =
                Entered.known(ledger, staff, arrival.at().substring(arrival.at().lastIndexOf('/') + 1));
        amended(record);
        record.submitted().confirmed();
        return state(record, 1);
    }

    private Entered brought(Entered record, String state) {
        switch (state) {
            case "SUBMITTED" -> record.submitted();
            case "CONFIRMED" -> record.submitted().confirmed();
            case "VOIDED" ->
                record.step(staff.approver(), "void", Arrivals.REASON).statusCode(200);
            default -> {}
        }
        return record;
    }

    private void amended(Entered record) {
        record.step(staff.clerk(), "amendments", amendment()).statusCode(201);
    }

    private Map<String, Object> amendment() {
        return Map.of("reason", "补正", "content", said);
    }

    private String state(Entered record, int version) {
        return staff.clerk()
                .get(record.path() + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.version == " + version + " }.state");
    }

    /** What no other record says that only one may say. */
    private Map<String, Object> fresh(String ledger) {
        made++;
        Map<String, Object> body = ledger.equals("risk-checks")
                ? Checks.check(staff.organization(), Checks.confirmedTemplate(staff))
                : AnyRecord.body(ledger, staff.organization());
        Map<String, Object> fresh = new HashMap<>(body);
        fresh.computeIfPresent("code", (_, _) -> "C" + made);
        return fresh;
    }
}
