package dev.taizhang.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The list of words is held against those that the demo year, and whatever ran before, left in the trail. */
@QuarkusTest
class VocabularyTest {

    @Inject
    Vocabulary vocabulary;

    @Inject
    DataSource database;

    @Test
    void everyWordOfTheTrailIsListed() throws SQLException {
        Set<String> unlisted = words("action");
        assertFalse(unlisted.isEmpty());
        unlisted.removeIf(vocabulary::isListedAction);
        assertEquals(Set.of(), unlisted);
        Set<String> kinds = words("resource_kind");
        kinds.removeIf(vocabulary::isListedKind);
        // Of tests alone.
        kinds.removeIf(kind -> kind.startsWith("SAMPLE"));
        assertEquals(Set.of(), kinds);
    }

    private Set<String> words(String column) throws SQLException {
        Set<String> words = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT " + column + " FROM audit_event")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        words.removeIf(word -> word.contains("SAMPLE"));
        return words;
    }
}
