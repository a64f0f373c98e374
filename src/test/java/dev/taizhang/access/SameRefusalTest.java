package dev.taizhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.access.Asking.Manner;
import dev.taizhang.access.Operations.Operation;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** What may not be read is refused exactly as what does not exist: word by word, header by header, however it is asked for. */
@QuarkusTest
class SameRefusalTest {

    /** By so many the roles differ that one operation is asked by from one place, each in a manner of its own. */
    private static final int NEXT = 3;

    private static final List<Manner> MANNERS = List.of(Manner.values());

    /** Who asks, from where, and how. */
    private record Asker(Operation operation, Relation relation, String column, Manner manner) {

        @Override
        public String toString() {
            return operation.id() + " by " + column + " from " + relation + ", " + manner;
        }
    }

    @Test
    void whatMayNotBeReadIsRefusedAsWhatDoesNotExist() throws Exception {
        Operations operations = new Operations();
        WalkedOffice office = WalkedOffice.prepared();
        List<Asker> askers = askers(operations, AccessTable.read());
        Collection<String> found = new ConcurrentSkipListSet<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Asking asking = new Asking(operations, office, client);
            AtOnce.each(askers, asker -> {
                String authorization = SignedIn.header(
                        office.username(
                                asker.relation(),
                                asker.column(),
                                asker.operation().collection()),
                        SignedIn.PASSWORD);
                String real = said(asking, asker, office, authorization);
                String none = said(asking, asker, new Nowhere(), authorization);
                if (!real.equals(none)) {
                    found.add(asker + ":\n  " + real + "\n  " + none);
                }
            });
        }
        assertEquals("", String.join("\n", found));
        assertTrue(askers.size() > 4000, "Hardly anything is compared: " + askers.size());
        Set<String> kinds = new HashSet<>();
        askers.forEach(asker -> kinds.add(asker.relation() + asker.column() + asker.manner()));
        assertTrue(kinds.size() > 150, () -> "Hardly anybody asks: " + new TreeSet<>(kinds));
    }

    /** Those who do not see the thing; of the roles of a place a few by turns. */
    private static List<Asker> askers(Operations operations, AccessTable table) {
        List<Asker> askers = new ArrayList<>();
        int turn = 0;
        for (Operation operation : operations.all()) {
            for (Relation relation : Relation.values()) {
                List<String> columns = names(operation) && table.says(operation.id(), relation)
                        ? table.columns().stream()
                                .filter(column -> isWithoutIt(operation, relation, column, table))
                                .toList()
                        : List.of();
                int next = turn++;
                for (Manner manner : columns.isEmpty() ? List.<Manner>of() : MANNERS) {
                    askers.add(new Asker(operation, relation, columns.get(next % columns.size()), manner));
                    next += NEXT;
                }
            }
        }
        return askers;
    }

    /** Whether it names a thing by its address or by a filter. */
    private static boolean names(Operation operation) {
        return operation.path().contains("{id}")
                || operation.addresses("organization")
                || operation.queryNames().contains("organization")
                || operation.path().endsWith("/confirmations");
    }

    private static boolean isWithoutIt(Operation operation, Relation relation, String column, AccessTable table) {
        return switch (table.expected(operation.id(), relation, column)) {
            case "404", "400" -> true;
            // A list below a thing that is there for the caller may be empty; that thing is no secret.
            case "empty" -> !operation.addresses("id");
            // Nobody reads a thing of another branch; who is told so at once is told so of everything.
            case "403" -> relation == Relation.FOREIGN && operation.addresses("id");
            default -> false;
        };
    }

    /** All of an answer but what belongs to the moment, with the ids that were asked for taken out. */
    private static String said(Asking asking, Asker asker, Places places, String authorization) {
        HttpResponse<String> answer = asking.send(asker.operation(), places, authorization, asker.manner());
        return Said.of(answer.statusCode(), answer.headers().map(), answer.body(), ids(places, asker.operation()));
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
        if (operation.queryNames().contains("rule")) {
            ids.add(places.id("obligation-rules"));
        }
        for (String further : List.of("relaxation", "key")) {
            if (operation.addresses(further)) {
                ids.add(places.id("{" + further + "}"));
            }
        }
        return ids;
    }
}
