package dev.taizhang.article;

import dev.taizhang.ledger.RecordAddition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** An article is found by the issues it appeared in and by the media that picked it up. */
@ApplicationScoped
class PlacementTexts implements RecordAddition {

    private static final String TEXTS = """
            SELECT CONCAT_WS(' ', outlet, issue_no, url)
              FROM article_placement
             WHERE article_id = ?
             ORDER BY kind, no
            """;

    private final ArticleLedger ledger;
    private final DataSource pool;

    PlacementTexts(ArticleLedger ledger, DataSource pool) {
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
            throw new IllegalStateException("The placements of an article could not be read", e);
        }
    }
}
