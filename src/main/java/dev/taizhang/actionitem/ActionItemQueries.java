package dev.taizhang.actionitem;

import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shows action items to callers who may read them. */
@ApplicationScoped
class ActionItemQueries {

    private final ActionItemLedger ledger;
    private final RecordQueries queries;
    private final OwnStates states;
    private final ActionItemRepository items;
    private final OfficeClock clock;

    /** An action item as it is shown, with the entity tag of its record. */
    record Found(ActionItemView view, String etag) {}

    ActionItemQueries(
            ActionItemLedger ledger,
            RecordQueries queries,
            OwnStates states,
            ActionItemRepository items,
            OfficeClock clock) {
        this.ledger = ledger;
        this.queries = queries;
        this.states = states;
        this.items = items;
        this.clock = clock;
    }

    String etag(String id) {
        return queries.etag(ledger, id);
    }

    @Transactional
    Found get(String id) {
        RecordEntry<ActionItem> entry = queries.get(ledger, id);
        return new Found(views(List.of(entry)).getFirst(), entry.etag());
    }

    @Transactional
    Page<ActionItemView> list(RecordFilter filter, PageRequest page) {
        Page<RecordEntry<ActionItem>> found = queries.list(ledger, filter, page, Function.identity());
        return new Page<>(views(found.items()), found.next());
    }

    private List<ActionItemView> views(List<RecordEntry<ActionItem>> found) {
        List<String> ids = found.stream().map(entry -> entry.head().id()).toList();
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, List<ActionEntry>> entries = items.entries(ids);
        return found.stream()
                .map(entry -> ActionItemView.of(
                        entry,
                        histories.getOrDefault(entry.head().id(), List.of()),
                        entries.getOrDefault(entry.head().id(), List.of()),
                        clock.today()))
                .toList();
    }
}
