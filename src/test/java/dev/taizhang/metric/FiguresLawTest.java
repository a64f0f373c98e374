package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.metric.RandomOffice.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold after any sequence of what an office does; the seed says which sequence broke one. */
@QuarkusTest
class FiguresLawTest {

    private static final int STEPS = 90;

    /** The sums kept in step beside the same sums taken from the contributions; no row means they agree. */
    private static final String SUMMARY_ASTRAY = """
            SELECT metric, organization_id, event_date, dimensions, SUM(amount), SUM(contributions) FROM (
              SELECT metric, organization_id, event_date, dimensions, amount, contributions FROM metric_summary
              UNION ALL
              SELECT metric, organization_id, event_date, dimensions, -amount, -1 FROM contribution
               WHERE summarized = TRUE AND recorded_to = '9999-12-31') t
            GROUP BY metric, organization_id, event_date, dimensions
            HAVING SUM(amount) <> 0 OR SUM(contributions) <> 0
            """;

    private static final Set<String> HAPPENED = new TreeSet<>();

    @Inject
    DataSource pool;

    @Inject
    Recount recount;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFigureIsWhatItsRecordsSayAndStaysWhatItWas(long seed) throws SQLException {
        // Other tests put days into the past by themselves, which is what a recount finds.
        recount.run();
        RandomOffice office = RandomOffice.begin(seed);
        List<Answer> answered = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            office.doSomething();
            if (step % 18 == 17) {
                answered.addAll(office.answers());
            }
        }
        HAPPENED.addAll(office.happened());
        office.assertFiguresAreWhatTheRecordsSay();
        office.assertTracesSumToFigures();
        office.assertBreakdownsAddUp();
        assertEquals(List.of(), astray(), "the sums differ from the contributions");
        assertEquals(0, recount.run(), "a recount changed something");
        for (Answer answer : answered) {
            assertEquals(answer, office.again(answer), "replayed as of " + answer.asOf());
        }
    }

    /** Sequences in which nothing is ever withdrawn say nothing about withdrawals. */
    @AfterAll
    static void everythingHappened() {
        assertEquals(Set.of("PUBLISHED", "PICKED_UP", "PUBLICATION_WITHDRAWN", "PICKUP_WITHDRAWN"), HAPPENED);
    }

    private List<String> astray() throws SQLException {
        List<String> astray = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMMARY_ASTRAY);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                astray.add(row.getString(1) + " " + row.getString(3) + " " + row.getString(5));
            }
        }
        return astray;
    }
}
