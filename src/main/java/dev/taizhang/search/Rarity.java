package dev.taizhang.search;

import dev.taizhang.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Says which of the terms asked for the fewest records hold: a search begins there and looks into few of the others. */
@ApplicationScoped
public class Rarity {

    /** Nothing is counted beyond: what so many records hold is common, and a search for it goes another way. */
    static final int COMMON = 2_000;

    /** Among common ones the rarest is still worth finding, but only of so many. */
    private static final int WEIGHED = 8;

    private static final int VERY_COMMON = 40_000;

    private final DataSource pool;

    /**
     * Terms in the order in which a search uses them.
     *
     * @param common whether many records hold even the first of them
     */
    public record Ranked(List<String> terms, boolean common) {}

    Rarity(DataSource pool) {
        this.pool = pool;
    }

    /**
     * The terms of a query, the rarest first.
     *
     * @param kinds kinds of the records that are looked for
     */
    @Transactional
    public Ranked rank(SearchQuery query, Collection<String> kinds) {
        List<String> terms = query.terms();
        Ranked ranked = ranked(terms, kinds, COMMON);
        if (ranked.common() && terms.size() > 1) {
            List<String> longest = terms.subList(0, Math.min(WEIGHED, terms.size()));
            List<String> all =
                    new ArrayList<>(ranked(longest, kinds, VERY_COMMON).terms());
            all.addAll(terms.subList(longest.size(), terms.size()));
            return new Ranked(List.copyOf(all), true);
        }
        return ranked;
    }

    private Ranked ranked(List<String> terms, Collection<String> kinds, int most) {
        Map<String, Integer> counts = counts(terms, kinds, most);
        List<String> order = terms.stream()
                .sorted(Comparator.comparing(term -> counts.getOrDefault(term, 0)))
                .toList();
        return new Ranked(order, counts.getOrDefault(order.getFirst(), 0) >= most);
    }

    private Map<String, Integer> counts(List<String> terms, Collection<String> kinds, int most) {
        String one = "SELECT ? term, COUNT(*) held FROM (SELECT 1 one FROM search_term WHERE term = ? AND kind IN ("
                + Sql.placeholders(kinds) + ") LIMIT " + most + ") found";
        List<@Nullable Object> parameters = new ArrayList<>();
        for (String term : terms) {
            parameters.add(term);
            parameters.add(term);
            parameters.addAll(kinds);
        }
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        String.join(" UNION ALL ", Collections.nCopies(terms.size(), one)))) {
            Sql.bind(select, parameters);
            Map<String, Integer> counts = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getInt(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("The terms could not be counted", e);
        }
    }
}
