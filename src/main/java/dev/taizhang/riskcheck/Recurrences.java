package dev.taizhang.riskcheck;

import dev.taizhang.ledger.RecordEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which earlier findings are repeated. It is asked when findings are shown and kept nowhere: an earlier check may be entered
 * after a later one, and what was repeated may be dismissed or voided.
 */
@ApplicationScoped
class Recurrences {

    private final FindingRepository repository;

    Recurrences(FindingRepository repository) {
        this.repository = repository;
    }

    /** Ids of what is repeated, by the ids of those that repeat it; the others are missing. */
    Map<String, String> of(List<RecordEntry<Finding>> findings) {
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
