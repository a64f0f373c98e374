package dev.taizhang.organization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation was on any day, and what was known of it at any instant. */
@QuarkusTest
class OrganizationHistoryTest {

    @Inject
    DataSource pool;

    @Inject
    Trees trees;

    @ParameterizedTest
    @ValueSource(strings = {"11320000MB151840XJ", "91350100M000100Y43"})
    void isCreatedAsSaid(String creditCode) {
        Office top = Office.below(null);
        Office office = Office.of(Bodies.with(Office.body(top.code()), "creditCode", creditCode));
        SignedIn.admin()
                .get(Office.PATH + "/" + office.code())
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1"))
                .body("id", equalTo(office.id()))
                .body("creditCode", equalTo(creditCode))
                .body("parent", equalTo(top.code()))
                .body("active", equalTo(true))
                .body("activeFrom", equalTo("2020-01-01"))
                .body("activeTo", equalTo(null))
                .body("memberHeadcounts", equalTo(List.of(java.util.Map.of("from", "2020-01-01", "count", 12))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-07-01", "2037-07-01"})
    void aNewNameHoldsFromItsDay(String from) {
        Office office = Office.below(null);
        office.change(Office.named("新名", from)).statusCode(200).body("name", equalTo("新名"));
        assertEquals(
                "第一单位", office.on(LocalDate.parse(from).minusDays(1).toString()).getString("name"));
        assertEquals("新名", office.on(from).getString("name"));
        assertEquals("第一单位", office.on("2019-01-01").getString("name"));
    }

    @Test
    void aNameEnteredLateEndsWhereALaterOneBegins() {
        Office office = Office.below(null);
        office.change(Office.named("后名", "2022-01-01")).statusCode(200);
        office.change(Bodies.with(Office.named("前名", "2021-01-01"), "memberHeadcount", 30))
                .statusCode(200);
        assertEquals("第一单位", office.on("2020-12-31").getString("name"));
        assertEquals("前名", office.on("2021-12-31").getString("name"));
        assertEquals("后名", office.on("2022-01-01").getString("name"));
        // The headcount did not change with the later name, so it goes on.
        assertEquals(30, office.on("2022-01-01").getInt("memberHeadcounts[1].count"));
        assertEquals("2021-01-01", office.on("2022-01-01").getString("memberHeadcounts[1].from"));
    }

    @Test
    void aMoveEnteredLateEndsWhereALaterOneBegins() {
        Office top = Office.below(null);
        Office first = Office.below(top);
        Office second = Office.below(top);
        Office office = Office.below(top);
        office.move(second, "2022-01-01").statusCode(201).body("parent", equalTo(second.code()));
        office.move(first, "2021-01-01").statusCode(201).body("parent", equalTo(first.code()));
        assertEquals(
                List.of(top.code(), first.code(), second.code()),
                office.on("2022-01-01").getList("parents.parent"));
        assertEquals(Set.of(first.code()), subtree(first, "2020-12-31"));
        assertEquals(Set.of(first.code(), office.code()), subtree(first, "2021-01-01"));
        assertEquals(Set.of(first.code()), subtree(first, "2022-01-01"));
        assertEquals(Set.of(second.code(), office.code()), subtree(second, "2022-01-01"));
        assertEquals(Set.of(top.code(), first.code(), second.code(), office.code()), subtree(top, "2022-01-01"));
    }

    @Test
    void aMoveInTheFutureChangesNothingBefore() {
        Office top = Office.below(null);
        Office other = Office.below(top);
        Office office = Office.below(top);
        office.move(other, "2037-01-01").statusCode(201);
        assertEquals(Set.of(other.code()), subtree(other, "2036-12-31"));
        assertEquals(Set.of(other.code(), office.code()), subtree(other, "2037-01-01"));
    }

    /** Its administrator is one of the subtree, not of everything: what is still to come belongs already to its parent. */
    @Test
    void canBeMadeForADayToCome() {
        Office top = Office.below(null);
        Map<String, Object> body = Bodies.with(Office.body(top.code()), "activeFrom", "2150-01-01");
        String id = Office.create(SignedIn.as(Role.ADMIN, top.id()), body)
                .statusCode(201)
                .body("activeFrom", equalTo("2150-01-01"))
                .extract()
                .path("id");
        SignedIn.as(Role.ADMIN, top.id())
                .get(Office.PATH + "/" + id + "?on=2150-01-01")
                .then()
                .statusCode(200)
                .body("parent", equalTo(top.code()));
        assertEquals(Set.of(top.code()), subtree(top, "2022-07-01"));
    }

    @Test
    void aFigureOfAnInstantBeforeItWasKnownBearsItsNameOfNow() {
        Office office = Office.below(null);
        SignedIn.admin()
                .get("/api/v1/metrics/BRIEF_ISSUED/values?organization=" + office.id()
                        + "&period=2022&asOf=2022-06-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("organization.code", equalTo(office.code()))
                .body("organization.name", equalTo("第一单位"));
    }

    @Test
    void whatWasKnownBeforeAChangeStaysKnown() {
        Office office = Office.below(null);
        Instant before = recorded(office);
        office.change(Office.named("新名", "2021-01-01")).statusCode(200);
        LocalDate day = LocalDate.of(2022, 1, 1);
        assertEquals(
                "第一单位", trees.at(before).nameOn(office.id(), day).orElseThrow().name());
        assertEquals("新名", trees.now().nameOn(office.id(), day).orElseThrow().name());
    }

    @Test
    void aClosedOrganizationKeepsItsChildrenAndItsPlace() {
        Office top = Office.below(null);
        Office office = Office.below(top);
        Office child = Office.below(office);
        office.close("2022-06-30").statusCode(201).body("activeTo", equalTo("2022-06-30"));
        assertTrue(office.on("2022-06-30").getBoolean("active"));
        assertFalse(office.on("2022-07-01").getBoolean("active"));
        assertEquals(top.code(), office.on("2022-07-01").getString("parent"));
        assertTrue(child.on("2022-07-01").getBoolean("active"));
        assertEquals(Set.of(top.code(), office.code(), child.code()), subtree(top, "2022-07-01"));
        Entered.post(SignedIn.admin(), office.path() + "/closure", office.etag(), Map.of("activeTo", "2022-12-31"))
                .statusCode(409)
                .body("code", equalTo("ALREADY_CLOSED"))
                .body("state", equalTo("CLOSED"))
                .body("allowedTransitions", equalTo(List.of("CHANGE", "MOVE", "CLOSE")));
        office.close("2022-03-31").statusCode(201).body("activeTo", equalTo("2022-03-31"));
        assertNull(child.on("2022-07-01").getString("activeTo"));
    }

    /** Nothing is written that says what is there already, and nothing that was held true at no time. */
    @Test
    void aChangeWritesOnlyWhatItChanges() throws SQLException {
        Office office = Office.below(null);
        assertEquals(1, rows(office, ""));
        office.change(Office.named("新名", "2021-01-01")).statusCode(200);
        assertEquals(3, rows(office, ""));
        assertEquals(0, rows(office, " AND recorded_from = recorded_to"));
        office.change(Office.named("新名", "2021-01-01")).statusCode(200);
        assertEquals(3, rows(office, ""));
        office.change(Bodies.with(Office.named("又名", "2022-01-01"), "memberHeadcount", 13))
                .statusCode(200);
        assertEquals(5, rows(office, ""));
        assertEquals(3, rows(office, " AND recorded_to = '9999-12-31'"));
    }

    /** A rename from a day on shows itself on that day, though nobody edits anything then. */
    @Test
    void theTagBelongsToTheDayAndAChangeTakesTheTagOfAnyDay() {
        Office office = Office.below(null);
        office.change(Office.named("新名", "2021-01-01")).statusCode(200);
        String earlier = SignedIn.admin()
                .queryParam("on", "2020-12-31")
                .get(office.path())
                .header("ETag");
        SignedIn.admin()
                .header("If-None-Match", earlier)
                .queryParam("on", "2020-12-31")
                .get(office.path())
                .then()
                .statusCode(304)
                .header("ETag", equalTo(earlier));
        SignedIn.admin()
                .header("If-None-Match", earlier)
                .queryParam("on", "2021-01-01")
                .get(office.path())
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(earlier)))
                .body("name", equalTo("新名"));
        dev.taizhang.support.Entered.put(SignedIn.admin(), office.path(), earlier, Office.named("又名", "2022-01-01"))
                .statusCode(200);
    }

    private static Set<String> subtree(Office top, String day) {
        List<String> codes = SignedIn.admin()
                .queryParam("subtree", top.code())
                .queryParam("on", day)
                .get(Office.PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
        return new TreeSet<>(codes);
    }

    private Instant recorded(Office office) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT recorded_at FROM revision WHERE scope_key = ?")) {
            select.setString(1, office.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int rows(Office office, String condition) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT COUNT(*) FROM organization_state WHERE organization_id = ?" + condition)) {
            count.setString(1, office.id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
