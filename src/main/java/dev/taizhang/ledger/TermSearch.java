package dev.taizhang.ledger;

import dev.taizhang.ledger.ListOrder.Found;
import dev.taizhang.ledger.Reaches.Reach;
import dev.taizhang.search.Rarity;
import dev.taizhang.search.Rarity.Ranked;
import dev.taizhang.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heads of records that hold all terms of a query, page by page. The join order is ours, for the database does
 * not know how often a term occurs: from the rarest term to the others by their key and to the record by its own. Where
 * even the rarest is common and the order is not the rank, the records are gone through in that order instead, until the
 * page is full.
 */
@ApplicationScoped
class TermSearch {

    /**
     * It counts, so that the database asks it of each shared record that was found instead of beginning with all that the
     * organisations ever held.
     */
    private static final String REACHED = """
            (r.organization_id in (:organizations) or (r.shared = true and (
                 (select count(*) from record_host h
                   where h.record_id = r.id and h.position > 0 and h.organization_id in (:organizations)) > 0
                 or (select count(*) from record_reader a
                      where a.record_id = r.id and a.organization_id in (:organizations)) > 0)))""";

    private final EntityManager entities;
    private final Rarity rarity;
    private final LedgerRecordRepository records;

    TermSearch(EntityManager entities, Rarity rarity, LedgerRecordRepository records) {
        this.entities = entities;
        this.rarity = rarity;
        this.records = records;
    }

    /**
     * So many heads after a position, with their scores.
     *
     * @param reaches records of which kinds and organisations are wanted
     * @param after the values at which the page before ended
     */
    List<Found> find(
            List<Reach> reaches, SearchQuery query, Selection selection, @Nullable List<Object> after, int limit) {
        List<Reach> wanted = reaches.stream().filter(reach -> !reach.isEmpty()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> kinds =
                wanted.stream().flatMap(reach -> reach.kinds().stream()).toList();
        Ranked ranked = rarity.rank(query, kinds);
        int terms = ranked.terms().size();
        String score =
                IntStream.range(0, terms).mapToObj(i -> "t" + i + ".weight").collect(Collectors.joining(" + "));
        Keyset keyset = selection.filter().order().keyset("(" + score + ")");
        Map<String, Object> parameters = new HashMap<>(Map.of("kinds", kinds));
        IntStream.range(0, terms)
                .forEach(i -> parameters.put("term" + i, ranked.terms().get(i)));
        boolean inOrder = ranked.common() && selection.filter().order() != ListOrder.RELEVANCE;
        StringBuilder text = new StringBuilder("select r.id, " + score);
        text.append(inOrder ? fromRecords(terms) : fromTerms(terms));
        Narrowing.PLAIN.to(selection, text, parameters);
        reach(text, parameters, wanted);
        if (after != null) {
            text.append(keyset.after(after, parameters));
        }
        text.append(keyset.orderBy());
        return heads(run(text.toString(), parameters, limit));
    }

    private static String fromTerms(int terms) {
        return " from search_term t0" + joins(1, terms)
                + " straight_join ledger_record r on r.id = t0.record_id"
                + " where t0.term = :term0 and t0.kind in (:kinds)";
    }

    private static String fromRecords(int terms) {
        return " from ledger_record r straight_join search_term t0"
                + " on t0.term = :term0 and t0.kind = r.kind and t0.record_id = r.id" + joins(1, terms)
                + " where r.kind in (:kinds)";
    }

    private static String joins(int from, int terms) {
        return IntStream.range(from, terms)
                .mapToObj(i -> " straight_join search_term t%1$d on t%1$d.term = :term%1$d and t%1$d.kind = t0.kind"
                                .formatted(i)
                        + " and t%1$d.record_id = t0.record_id".formatted(i))
                .collect(Collectors.joining());
    }

    private static void reach(StringBuilder text, Map<String, Object> parameters, List<Reach> reaches) {
        if (reaches.stream().allMatch(reach -> reach.organizations().isEmpty())) {
            return;
        }
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < reaches.size(); i++) {
            Reach reach = reaches.get(i);
            parameters.put("kinds" + i, reach.kinds());
            String way = "(r.kind in (:kinds" + i + ")";
            if (reach.organizations().isPresent()) {
                parameters.put("organizations" + i, reach.organizations().get());
                way += " and " + REACHED.replace(":organizations", ":organizations" + i);
            }
            ways.add(way + ")");
        }
        text.append(" and (").append(String.join(" or ", ways)).append(")");
    }

    private Map<String, Integer> run(String text, Map<String, Object> parameters, int limit) {
        Query query = entities.createNativeQuery(text, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] cells = (Object[]) row;
            scores.put((String) cells[0], ((Number) cells[1]).intValue());
        }
        return scores;
    }

    private List<Found> heads(Map<String, Integer> scores) {
        Map<String, LedgerRecord> heads = records.withIds(scores.keySet()).stream()
                .collect(Collectors.toMap(LedgerRecord::id, Function.identity()));
        return scores.entrySet().stream()
                .map(hit -> new Found(Objects.requireNonNull(heads.get(hit.getKey())), hit.getValue()))
                .toList();
    }
}
