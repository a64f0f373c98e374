package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.Operations.Operation;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What may not be read is refused exactly as what does not exist: word by word, header by header. */
@QuarkusTest
class SameRefusalTest {

    /** What no two answers share. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "traceparent", "x-trace-id", "ratelimit", "ratelimit-policy", "x-ratelimit-remaining");

    /** Who asks: one beside the organisation, one below it, one that sees its figures alone, one that may do nothing. */
    private record Asker(Relation relation, String column) {}

    private static final List<Asker> ASKERS = List.of(
            new Asker(Relation.SIBLING, "CLERK"),
            new Asker(Relation.FOREIGN, "ADMIN"),
            new Asker(Relation.BELOW, "APPROVER"),
            new Asker(Relation.OWN, "STATISTICS"),
            new Asker(Relation.OWN, AccessTable.NONE));

    @Test
    void whatMayNotBeReadIsRefusedAsWhatDoesNotExist() {
        Operations operations = new Operations();
        AccessTable table = AccessTable.read();
        WalkedOffice office = WalkedOffice.prepared();
        Set<String> found = new TreeSet<>();
        int compared = 0;
        try (HttpClient client = HttpClient.newHttpClient()) {
            Asking asking = new Asking(operations, office, client);
            for (Operation operation : operations.all()) {
                for (Asker asker : askers(operation, table)) {
                    String authorization = SignedIn.header(
                            office.username(asker.relation(), asker.column(), operation.collection()),
                            SignedIn.PASSWORD);
                    String real = said(asking.send(operation, office, authorization), office, operation);
                    Places nowhere = new Nowhere();
                    String none = said(asking.send(operation, nowhere, authorization), nowhere, operation);
                    compared++;
                    if (!real.equals(none)) {
                        found.add(operation.id() + " by " + asker + ":\n  " + real + "\n  " + none);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
        assertTrue(compared > 500, "Hardly anything is compared: " + compared);
    }

    /** Those who do not see the thing, where the operation names one by its address or by a filter. */
    private static List<Asker> askers(Operation operation, AccessTable table) {
        boolean names = operation.path().contains("{id}")
                || operation.addresses("organization")
                || operation.queryNames().contains("organization")
                || operation.path().endsWith("/confirmations");
        List<Asker> askers = new ArrayList<>();
        for (Asker asker : ASKERS) {
            if (names && table.says(operation.id(), asker.relation())) {
                String expected = table.expected(operation.id(), asker.relation(), asker.column());
                // A list below a thing that is there for the caller may be empty; that thing is no secret.
                boolean withoutIt = expected.equals("empty") && !operation.addresses("id");
                if (expected.equals("404") || withoutIt || expected.equals("400")) {
                    askers.add(asker);
                }
            }
        }
        return askers;
    }

    /** All of an answer but what belongs to the moment, with the ids that were asked for taken out. */
    private static String said(HttpResponse<String> answer, Places places, Operation operation) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> OF_THE_MOMENT.contains(name.toLowerCase(java.util.Locale.ROOT)));
        String all = answer.statusCode() + " " + headers + " " + answer.body();
        all = all.replaceAll("\"traceId\":\"[^\"]*\"", "");
        for (String id : ids(places, operation)) {
            all = all.replace(id, "ID");
        }
        return all;
    }

    private static Set<String> ids(Places places, Operation operation) {
        Set<String> ids = new TreeSet<>(Set.of(places.organization()));
        String collection = operation.collection();
        if (operation.path().contains("{id}") || operation.path().endsWith("/confirmations")) {
            ids.add(places.id(collection));
        }
        if (operation.addresses("attachment")) {
            ids.add(places.attachment(collection));
        }
        for (String further : List.of("relaxation", "key")) {
            if (operation.addresses(further)) {
                ids.add(places.id("{" + further + "}"));
            }
        }
        return ids;
    }
}
