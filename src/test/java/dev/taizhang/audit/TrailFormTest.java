package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Trails of all rooms speak alike: kinds in capitals, digests with their algorithm. */
@QuarkusTest
class TrailFormTest {

    private static final String DIGEST = "sha-256:[0-9a-f]{64}";

    @Inject
    DataSource pool;

    @Test
    void accountsRecordsAndOrganizationsLeaveTrailsOfOneForm() throws SQLException {
        Staff staff = Staff.hired();
        Entered meeting = Entered.draft("meetings", staff).submitted();
        String path = "/api/v1/organizations/" + staff.organization();
        Entered.put(
                        SignedIn.admin(),
                        path,
                        "*",
                        Map.of("name", "新名", "shortName", "新", "type", "UNIT", "from", "2022-01-01"))
                .statusCode(200);
        String username = SignedIn.account(Role.READER, staff.organization());
        assertEquals(List.of("MEETING_CREATED MEETING", "MEETING_SUBMITTED MEETING"), trail(meeting.id()));
        assertEquals(
                List.of("ORGANIZATION_CHANGED ORGANIZATION", "ORGANIZATION_CREATED ORGANIZATION"),
                trail(staff.organization()));
        assertEquals(
                List.of("ACCOUNT_CREATED ACCOUNT", "GRANT_GIVEN ACCOUNT", "PASSWORD_SET ACCOUNT"),
                trail(idOf(username)));
    }

    private String idOf(String username) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id FROM account WHERE username = ?")) {
            select.setString(1, username);
            try (ResultSet rows = select.executeQuery()) {
                assertTrue(rows.next(), username);
                return rows.getString(1);
            }
        }
    }

    private List<String> trail(String resource) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT action, resource_kind, after_digest FROM audit_event WHERE resource_id = ? ORDER BY action")) {
            select.setString(1, resource);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rows.getString(2));
                    assertTrue(rows.getString(3).matches(DIGEST), rows.getString(3));
                }
            }
            return found;
        }
    }
}
