package dev.taizhang.ledger;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Which organisations read records because they have to act on them, for those who tell of their changes. */
@ApplicationScoped
public class FurtherReaders {

    private final DataSource pool;

    FurtherReaders(DataSource pool) {
        this.pool = pool;
    }

    /** Ids of the organisations by the id of the record; without those records, and ids of other things, that have none. */
    public Map<String, Set<String>> of(Collection<String> recordIds) {
        if (recordIds.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT record_id, organization_id FROM record_reader WHERE record_id IN ("
                                + Sql.placeholders(recordIds) + ")")) {
            Sql.bind(select, List.copyOf(recordIds));
            Map<String, Set<String>> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("record_id"), missing -> new HashSet<>())
                            .add(row.getString("organization_id"));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Who has to act on records could not be read", e);
        }
    }
}
