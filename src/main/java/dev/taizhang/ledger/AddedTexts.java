package dev.taizhang.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads what a record can be found by beside its content. Plain SQL, for it is asked right before a commit, when the
 * mapping lets go of its connection and must not take another one.
 */
@ApplicationScoped
class AddedTexts {

    private final List<RecordAddition> additions;
    private final DataSource pool;

    AddedTexts(@All List<RecordAddition> additions, DataSource pool) {
        this.additions = List.copyOf(additions);
        this.pool = pool;
    }

    List<String> of(LedgerRecord record) {
        return additions.stream()
                .filter(addition -> addition.kind().equals(record.kind()))
                .flatMap(addition -> texts(addition.select(), record.id()).stream())
                .toList();
    }

    private List<String> texts(String sql, String recordId) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, recordId);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("What stands beside a record could not be read", e);
        }
    }
}
