package dev.taizhang.actionitem;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** An action item is found by what was written down while it was worked on. */
@ApplicationScoped
class EntryTexts implements RecordAddition {

    private static final String TEXTS = """
            SELECT note
              FROM action_entry
             WHERE item_id = ? AND note IS NOT NULL
             ORDER BY kind, no
            """;

    private final ActionItemLedger ledger;
    private final DataSource pool;

    EntryTexts(ActionItemLedger ledger, DataSource pool) {
        this.ledger = ledger;
        this.pool = pool;
    }

    @Override
    public String kind() {
        return ledger.kind();
    }

    @Override
    public List<String> texts(String recordId) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(TEXTS)) {
            select.setString(1, recordId);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("What was written down about an action item could not be read", e);
        }
    }
}
