package dev.taizhang.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.taizhang.support.Staff;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The transitions that ledgers share are served and published for each of them, and for nothing else. */
@QuarkusTest
class LedgerPathsTest {

    private static final String END = "/{id}/submission";

    @All
    @Inject
    List<Ledger<?>> ledgers;

    @Test
    void theRoutesAreThoseOfTheLedgersThereAre() {
        assertEquals(paths(ledger -> true), new TreeSet<>(List.of(LedgerRoutes.ALL.split("\\|"))));
        assertEquals(
                paths(Ledger::confirmedAsAWhole),
                new TreeSet<>(List.of(LedgerRoutes.CONFIRMED_AS_A_WHOLE.split("\\|"))));
    }

    private Set<String> paths(Predicate<Ledger<?>> which) {
        return ledgers.stream().filter(which).map(Ledger::path).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLedgerHasTheSharedTransitionsInTheContractAndInTheService() {
        List<String> shared = ledgers.stream()
                .filter(Ledger::confirmedAsAWhole)
                .map(Ledger::href)
                .sorted()
                .toList();
        assertFalse(shared.isEmpty());
        Map<String, Object> paths = given().accept("application/json")
                .get("/openapi?format=json")
                .jsonPath()
                .getMap("paths");
        for (String href : shared) {
            assertEquals(true, paths.containsKey(href + END), href);
            Staff.hired()
                    .clerk()
                    .header("If-Match", "\"1\"")
                    .post(href + "/nobody/submission")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        TreeSet<String> published = new TreeSet<>();
        paths.keySet().stream()
                .filter(path -> path.endsWith(END))
                .forEach(path -> published.add(path.substring(0, path.length() - END.length())));
        // Articles and official reports are handed in, too, in states of their own.
        ledgers.stream()
                .filter(ledger -> !ledger.confirmedAsAWhole())
                .forEach(ledger -> published.remove(ledger.href()));
        assertEquals(new TreeSet<>(shared), published);
    }
}
