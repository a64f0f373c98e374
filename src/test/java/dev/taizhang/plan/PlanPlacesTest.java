package dev.taizhang.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.AnyRecord;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Rows;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What finds items of plans and measures: the service writes it as the migration does for what was there before. */
@QuarkusTest
class PlanPlacesTest {

    @Inject
    DataSource pool;

    @Test
    void areWhatTheMigrationsMakeOfTheRecords() throws SQLException {
        Staff staff = Staff.hired();
        Map<?, ?>[] items = new Map<?, ?>[12];
        for (int i = 0; i < items.length; i++) {
            items[i] = Planning.item(staff, "k" + i, null, 1, "2022-03-%02d".formatted(i + 1));
        }
        Entered plan = Planning.plan(staff, items);
        plan.step(
                        staff.clerk(),
                        "amendments",
                        Map.of("reason", "调整", "content", Planning.body(staff, items[1], items[0])))
                .statusCode(201);
        plan.submitted().confirmed();
        for (String period : List.of(
                "2022",
                "2022-S1",
                "2022-S2",
                "2022-Q1",
                "2022-Q2",
                "2022-Q3",
                "2022-Q4",
                "2022-M01",
                "2022-M12",
                "2022-02-01/2022-02-28")) {
            Map<String, Object> measure = AnyRecord.body("planned-measures", staff.organization());
            Entered.confirmed("planned-measures", staff, Bodies.with(measure, "period", period));
        }
        same("V201__plan_item.sql", "plan_item", 14);
        assertTrue(rows("SELECT plan_id FROM plan_item WHERE recorded_to < '9999-12-31'")
                .contains(plan.id()));
        assertEquals(List.of(), rows("""
                SELECT p.plan_id, p.version
                  FROM plan_item p JOIN record_version v ON v.record_id = p.plan_id AND v.version = p.version
                 WHERE p.recorded_from <> v.confirmed_at
                    OR p.item_key <> JSON_UNQUOTE(JSON_EXTRACT(v.content, CONCAT('$.items[', p.no, '].key')))
                    OR p.recorded_to <> COALESCE(v.ended_at, CAST('9999-12-31 00:00:00' AS DATETIME))"""));
        same("V202__measure_promise.sql", "measure_promise", 10);
    }

    @Test
    void saysWhoIsToDoItAsTheMigrationDoes() throws SQLException {
        Staff staff = Staff.hired();
        Staff unit = Staff.below(staff.organization());
        String code = unit.as(Role.READER)
                .get("/api/v1/organizations/" + unit.organization())
                .path("code");
        Map<String, Object> named = Planning.item(unit, "code", null, 1, "2022-03-01");
        Entered plan = Planning.plan(
                staff,
                Bodies.with(named, "responsibleOrganization", code),
                Planning.item(unit, "id", null, 1, "2022-03-02"));
        String asked = "SELECT plan_id, version, no, responsible_id FROM plan_item";
        List<String> written = rows(asked);
        String whole = plan.id() + " 1 0 " + unit.organization();
        assertTrue(written.contains(whole), whole);
        String migration = Rows.migration("V236__plan_item_responsible.sql");
        Rows.run(migration.substring(migration.indexOf("UPDATE"), migration.indexOf("CREATE")));
        assertEquals(written, rows(asked));
        unit.clerk().get(plan.path()).then().statusCode(200);
        String readers = "SELECT record_id, organization_id FROM record_reader WHERE record_id = '" + plan.id() + "'";
        List<String> reading = rows(readers);
        Rows.run("DELETE FROM record_reader WHERE record_id = '" + plan.id() + "';");
        unit.clerk().get(plan.path()).then().statusCode(404);
        Rows.run(Rows.migration("V237__plan_reader.sql"));
        assertEquals(reading, rows(readers));
    }

    @Test
    void anItemThatIsSaidNowhereEndsNoMigration() throws SQLException {
        Staff staff = Staff.hired();
        Entered plan = Planning.plan(staff, Planning.item(staff, "only", null, 1, "2022-03-01"));
        String migration = Rows.migration("V241__plan_item_key.sql");
        String update = migration.substring(migration.indexOf("UPDATE"), migration.indexOf("CREATE"));
        String keys = "SELECT item_key FROM plan_item WHERE plan_id = '" + plan.id() + "'";
        Rows.update("UPDATE plan_item SET no = 900 WHERE plan_id = ?", plan.id());
        Rows.run(update);
        assertEquals(List.of(""), rows(keys));
        Rows.update("UPDATE plan_item SET no = 0 WHERE plan_id = ?", plan.id());
        Rows.run(update);
        assertEquals(List.of("only"), rows(keys));
    }

    private void same(String migration, String table, int least) throws SQLException {
        String sql = Rows.migration(migration);
        String insert = sql.substring(sql.indexOf("INSERT INTO " + table));
        String columns = insert.substring(insert.indexOf('(') + 1, insert.indexOf(')'));
        String select = insert.substring(insert.indexOf("SELECT"), insert.lastIndexOf(';'));
        List<String> written = rows("SELECT " + columns + " FROM " + table);
        assertTrue(written.size() >= least, table + ": " + written.size());
        assertEquals(written, rows(select));
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(row.getString(i));
                }
                rows.add(String.join(" ", cells));
            }
        }
        rows.sort(null);
        return rows;
    }
}
