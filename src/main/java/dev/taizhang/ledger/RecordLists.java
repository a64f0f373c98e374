package dev.taizhang.ledger;

import dev.taizhang.ledger.ListOrder.Found;
import dev.taizhang.ledger.Reaches.Reach;
import dev.taizhang.search.SearchQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the records of a list within what the caller may read, by their columns alone or by what they say. */
@ApplicationScoped
class RecordLists {

    private final Reaches reaches;
    private final RecordSearch search;
    private final TermSearch terms;
    private final Reindexing reindexing;

    RecordLists(Reaches reaches, RecordSearch search, TermSearch terms, Reindexing reindexing) {
        this.reaches = reaches;
        this.search = search;
        this.terms = terms;
        this.reindexing = reindexing;
    }

    /** Records of one ledger. */
    List<Found> find(Ledger<?> ledger, Selection selection, @Nullable List<Object> after, int limit) {
        RecordFilter filter = selection.filter();
        Optional<SearchQuery> query = filter.query();
        if (query.isPresent() || filter.order().needsIndex()) {
            reindexing.requireDone();
        }
        Optional<Set<String>> wanted = reaches.wanted(ledger, filter);
        return query.isEmpty()
                ? search.find(ledger.kind(), selection, wanted, after, limit)
                : terms.find(List.of(new Reach(List.of(ledger.kind()), wanted)), query.get(), selection, after, limit);
    }

    /** Records of several ledgers that say what the filter looks for. */
    List<Found> find(List<Ledger<?>> ledgers, RecordFilter filter, @Nullable List<Object> after, int limit) {
        reindexing.requireDone();
        return terms.find(
                reaches.wanted(ledgers, filter), filter.query().orElseThrow(), Selection.of(filter), after, limit);
    }
}
