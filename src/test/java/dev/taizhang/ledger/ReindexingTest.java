package dev.taizhang.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.taizhang.platform.database.Sql;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Records from before there was an index. */
@QuarkusTest
class ReindexingTest {

    private static final int PATIENCE_SECONDS = 120;

    @Inject
    DataSource pool;

    @Test
    void oldRecordsAreIndexedInTheBackgroundAndNoSearchMissesThem() throws Exception {
        Staff staff = Staff.hired();
        Entered first = Entered.draft("meetings", staff, SearchTest.body(staff, "鲲鹏会", "无", "2022-01-01"));
        Entered second = Entered.draft("meetings", staff, SearchTest.body(staff, "安全会", "无", "2022-01-01"));
        // As a database is that an earlier release wrote.
        for (Entered record : List.of(first, second)) {
            for (String table : List.of("search_term", "search_document")) {
                update("DELETE FROM " + table + " WHERE record_id = ?", record.id());
            }
            update("UPDATE ledger_record SET title_key = NULL WHERE id = ?", record.id());
        }
        update("UPDATE search_state SET index_version = 0");

        list(staff, Map.of("q", "鲲鹏"))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("LOADING"));
        list(staff, Map.of("sort", "eventDate")).then().statusCode(200);
        onceIndexed(staff).then().statusCode(200).body("items.id", equalTo(List.of(first.id())));
        list(staff, Map.of("sort", "title")).then().body("items.id", equalTo(List.of(second.id(), first.id())));
    }

    private static Response onceIndexed(Staff staff) throws InterruptedException {
        Response answer = list(staff, Map.of("q", "鲲鹏"));
        for (int i = 0; answer.statusCode() == 503 && i < PATIENCE_SECONDS * 5; i++) {
            Thread.sleep(200);
            answer = list(staff, Map.of("q", "鲲鹏"));
        }
        return answer;
    }

    private static Response list(Staff staff, Map<String, Object> filter) {
        return staff.clerk().queryParams(filter).get("/api/v1/meetings");
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            Sql.bind(update, List.of(parameters));
            update.executeUpdate();
        }
    }
}
