package dev.taizhang.ledger;

import dev.taizhang.audit.DueSoon.Due;
import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the rows of things that are due, for the ledgers that keep them. */
@ApplicationScoped
public class DueRecords {

    private final DataSource pool;

    DueRecords(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Things of a kind.
     *
     * @param sql selects {@code id}, {@code organization_id} and {@code due}
     */
    public List<Due> read(String kind, String sql, List<?> parameters) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, parameters);
            List<Due> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Due(kind, row.getString("id"), row.getString("organization_id"), Sql.day(row, "due")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("What is due could not be read", e);
        }
    }
}
