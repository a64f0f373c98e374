package dev.taizhang.riskcheck;

import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier findings are repeated. It is asked when findings are shown and kept nowhere: an earlier check may be entered
 * after a later one, and what was repeated may be dismissed or voided.
 */
@ApplicationScoped
class Recurrences {

    private final FindingLedger ledger;
    private final FindingRepository repository;
    private final RecordQueries queries;

    Recurrences(FindingLedger ledger, FindingRepository repository, RecordQueries queries) {
        this.ledger = ledger;
        this.repository = repository;
        this.queries = queries;
    }

    /**
     * Whether a finding repeats another one.
     *
     * @param named id of that one, as far as the caller may read it: those who act on a finding read it, and not all of its
     *     office
     */
    record Recurrence(boolean recurring, @Nullable String named) {

        static final Recurrence NONE = new Recurrence(false, null);
    }

    /** What is repeated, by the ids of those that repeat it; the others are missing. */
    Map<String, Recurrence> of(List<RecordEntry<Finding>> findings) {
        Map<String, String> repeated = repeated(findings);
        Set<String> readable = queries.readable(ledger, repeated.values());
        Map<String, Recurrence> recurrences = new HashMap<>();
        repeated.forEach((id, earlier) ->
                recurrences.put(id, new Recurrence(true, readable.contains(earlier) ? earlier : null)));
        return recurrences;
    }

    private Map<String, String> repeated(List<RecordEntry<Finding>> findings) {
        Map<String, String> repeated = new HashMap<>(repository.repeated(
                findings.stream().map(entry -> entry.head().id()).toList()));
        Set<String> standing = repository.standing(findings.stream()
                .map(entry -> entry.content().recurrenceOf())
                .filter(Objects::nonNull)
                .toList());
        for (RecordEntry<Finding> entry : findings) {
            String named = entry.content().recurrenceOf();
            if (named != null && standing.contains(named)) {
                repeated.put(entry.head().id(), named);
            }
        }
        return repeated;
    }
}
