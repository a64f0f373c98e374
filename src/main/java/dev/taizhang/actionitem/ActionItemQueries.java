package dev.taizhang.actionitem;

import dev.taizhang.ledger.DueFilter;
import dev.taizhang.ledger.DueSelection;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.platform.workflow.Circumstances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows action items to callers who may read them. */
@ApplicationScoped
class ActionItemQueries {

    private final ActionItemLedger ledger;
    private final RecordQueries queries;
    private final RecordBook book;
    private final Cursors cursors;
    private final OwnStates states;
    private final ActionItemRepository items;
    private final ActionHindrances hindrances;
    private final OfficeClock clock;

    ActionItemQueries(
            ActionItemLedger ledger,
            RecordQueries queries,
            RecordBook book,
            Cursors cursors,
            OwnStates states,
            ActionItemRepository items,
            ActionHindrances hindrances,
            OfficeClock clock) {
        this.ledger = ledger;
        this.queries = queries;
        this.book = book;
        this.cursors = cursors;
        this.states = states;
        this.items = items;
        this.hindrances = hindrances;
        this.clock = clock;
    }

    @Transactional
    Shown<ActionItemView> get(String id) {
        RecordEntry<ActionItem> entry = queries.get(ledger, id);
        ActionItemView view = views(List.of(entry)).getFirst();
        // What may be done depends on what it comes from, too, which changes by itself.
        return new Shown<>(view, ETags.ofForm(ETags.state(entry.etag()), entry.etag() + view.allowedTransitions()));
    }

    @Transactional
    Page<ActionItemView> list(RecordFilter filter, DueFilter due, PageRequest page) {
        Page<RecordEntry<ActionItem>> found =
                queries.list(ledger, filter, new DueSelection(due, ActionsDue.CLAUSE, clock.today()), page);
        return found.with(views(found.items()));
    }

    /** The items that come from a record, as far as the caller may read them; in the order of their entry. */
    @Transactional
    Page<ActionItemView> from(String sourceId, PageRequest page) {
        String listKey = "action items of " + sourceId;
        String after = cursors.after(listKey, page).map(List::getFirst).orElse("");
        List<String> ids = items.from(sourceId, after, page.limit() + 1);
        Page<String> shown = cursors.cut(listKey, ids, page.limit(), List::of);
        return shown.with(readable(shown.items()));
    }

    /** So many of them, for a form that shows them all. */
    @Transactional
    List<ActionItemView> from(String sourceId, int limit) {
        return readable(items.from(sourceId, "", limit));
    }

    private List<ActionItemView> readable(List<String> ids) {
        return views(ids.stream()
                .filter(id -> book.find(ledger, id).isPresent())
                .map(id -> queries.get(ledger, id))
                .toList());
    }

    private List<ActionItemView> views(List<RecordEntry<ActionItem>> found) {
        List<String> ids = found.stream().map(entry -> entry.head().id()).toList();
        Map<String, List<StateEntry>> histories = states.of(ids);
        Map<String, List<ActionEntry>> entries = items.entries(ids);
        Map<String, Circumstances> circumstances = hindrances.of(ids);
        Map<String, Integer> parts = new HashMap<>();
        for (ActionPlace place : items.places(ids)) {
            Integer part = place.sourcePart();
            if (part != null) {
                parts.put(place.itemId(), part);
            }
        }
        return found.stream()
                .map(entry -> ActionItemView.of(
                        entry,
                        parts.get(entry.head().id()),
                        histories.getOrDefault(entry.head().id(), List.of()),
                        entries.getOrDefault(entry.head().id(), List.of()),
                        circumstances.getOrDefault(entry.head().id(), Circumstances.NONE),
                        clock.today()))
                .toList();
    }
}
