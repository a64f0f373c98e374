package dev.taizhang.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.support.Entered;
import dev.taizhang.support.Offices;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Each grant has a row with digests of its own; what else there is of a client is read once for all of them. */
@QuarkusTest
class GrantTrailTest {

    private static final String CLIENTS = "/api/v1/api-clients";

    /** All keys that a client ever had. */
    private static final String KEYS = "order by createdAt, id";

    private final EntityManager entities;

    GrantTrailTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void fourGrantsReadNoMoreKeysThanOne() {
        Statistics statistics =
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            long one = readFor(1, statistics);
            assertTrue(one > 0);
            assertEquals(one, readFor(4, statistics));
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private static long readFor(int grants, Statistics statistics) {
        String client = Entered.post(SignedIn.admin(), CLIENTS, null, Map.of("name", "对接系统", "grants", offices(1)))
                .statusCode(201)
                .extract()
                .path("client.id");
        long read = read(statistics);
        Map<String, Object> others = Map.of("name", "对接系统", "disabled", false, "grants", offices(grants));
        Entered.put(SignedIn.admin(), CLIENTS + "/" + client, "*", others).statusCode(200);
        return read(statistics) - read;
    }

    private static List<Map<String, String>> offices(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Map.of("role", "STATISTICS", "organization", Offices.create(null)))
                .toList();
    }

    private static long read(Statistics statistics) {
        return List.of(statistics.getQueries()).stream()
                .filter(query -> query.contains(KEYS))
                .mapToLong(query -> statistics.getQueryStatistics(query).getExecutionCount())
                .sum();
    }
}
