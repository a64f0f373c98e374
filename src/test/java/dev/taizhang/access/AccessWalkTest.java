package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.Operations.Operation;
import dev.taizhang.support.OfficeToken;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation, by every role, from every place in the tree: what becomes of it is what openapi/access.txt says. */
@QuarkusTest
class AccessWalkTest {

    private final AccessTable table = AccessTable.read();
    private Operations operations;

    /** Not earlier: only then is it known where the service listens. */
    @BeforeEach
    void readTheContract() {
        operations = new Operations();
    }

    /** A request that is to be made, and what the table says of it. */
    private record Visit(Operation operation, Relation relation, String column) {

        @Override
        public String toString() {
            return operation.id() + " by " + column + " from " + relation;
        }
    }

    @Test
    void theTableSaysOfEveryOperationWhoMayDoIt() {
        Set<String> offered = new TreeSet<>();
        operations.all().forEach(operation -> offered.add(operation.id()));
        assertEquals(offered, new TreeSet<>(table.operations()), "openapi/access.txt and the contract differ");
    }

    @Test
    void everyRoleFromEveryPlaceFindsWhatTheTableSays() throws Exception {
        List<Visit> visits = visits();
        assertTrue(visits.size() > operations.all().size() * 40, "Hardly anything is visited: " + visits.size());
        WalkedOffice office = WalkedOffice.prepared();
        Collection<String> found = new ConcurrentSkipListSet<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Asking asking = new Asking(operations, office, client);
            AtOnce.each(visits, visit -> {
                String username = office.username(
                        visit.relation(), visit.column(), visit.operation().collection());
                Places places =
                        office.askedFrom(visit.relation(), visit.operation().collection(), isList(visit.operation()));
                compare(
                        visit,
                        asking.send(visit.operation(), places, SignedIn.header(username, SignedIn.PASSWORD)),
                        found);
            });
        }
        assertEquals("", report(found));
    }

    @Test
    void whoeverIsNotSignedInFindsEveryDoorClosed() throws Exception {
        WalkedOffice office = WalkedOffice.prepared();
        Collection<String> found = new ConcurrentSkipListSet<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Asking asking = new Asking(operations, office, client);
            List<Operation> closed = operations.all().stream()
                    .filter(operation -> !operation.open())
                    .toList();
            List<String> strangers = strangers();
            AtOnce.each(closed, operation -> {
                for (String authorization : strangers) {
                    HttpResponse<String> answer =
                            asking.send(operation, office, authorization.isEmpty() ? null : authorization);
                    if (answer.statusCode() != 401 || !answer.body().contains("\"UNAUTHENTICATED\"")) {
                        found.add(operation.id() + " to [" + authorization + "]: " + answer.statusCode());
                    }
                }
            });
        }
        assertEquals("", report(found));
    }

    private static boolean isList(Operation operation) {
        return operation.method().equals("GET") && !operation.addresses("id");
    }

    private List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        for (Operation operation : operations.all()) {
            for (Relation relation : Relation.values()) {
                boolean there = relation != Relation.PARTNER || WalkedOffice.hasPartner(operation.collection());
                if (there) {
                    assertTrue(
                            relation == Relation.PARTNER || table.says(operation.id(), relation),
                            () -> "No row for " + operation.id() + " from " + relation);
                    table.columns().stream()
                            .filter(column -> table.says(operation.id(), relation))
                            // Who holds no role holds it nowhere: once is enough.
                            .filter(column -> !column.equals(AccessTable.NONE) || relation == Relation.OWN)
                            .forEach(column -> visits.add(new Visit(operation, relation, column)));
                }
            }
        }
        return visits;
    }

    private void compare(Visit visit, HttpResponse<String> answer, Collection<String> found) {
        Operation operation = visit.operation();
        String expected = table.expected(operation.id(), visit.relation(), visit.column());
        // What is listed below one thing belongs to it, so anything will do.
        String mark = operation.addresses("id") ? "" : WalkedOffice.prepared().mark(operation.collection());
        String outcome = Answered.outcome(answer, mark);
        // What a change was asked to say may be no good; that it can be done ChangesAreDoneTest shows.
        boolean otherwise = (expected.equals("yes")
                        && outcome.equals("400")
                        && !operation.method().equals("GET"))
                || (expected.equals("list") && Set.of("yes", "empty").contains(outcome));
        if (!outcome.equals(expected) && !otherwise) {
            found.add(visit + ": " + outcome + " instead of " + expected + " (" + answer.statusCode() + " "
                    + answer.body().substring(0, Math.min(160, answer.body().length())) + ")");
        }
    }

    /** Nobody; tokens of the administrator that have ended, or that another issuer gave; tokens and words that are nothing. */
    private static List<String> strangers() {
        Map<String, Object> ended = OfficeToken.claims("admin");
        ended.put("exp", OfficeToken.LONG_AGO);
        Map<String, Object> foreign = OfficeToken.claims("admin");
        foreign.put("iss", "https://issuer.example");
        return List.of(
                "",
                "Bearer " + OfficeToken.signed(ended),
                "Bearer " + OfficeToken.signed(foreign),
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL290aGVyIn0.c2lnbmF0dXJl",
                "Bearer x",
                "Nonsense x");
    }

    private static String report(Collection<String> found) {
        return String.join("\n", found.stream().limit(120).toList());
    }
}
