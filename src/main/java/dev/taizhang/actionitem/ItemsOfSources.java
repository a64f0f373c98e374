package dev.taizhang.actionitem;

import dev.taizhang.ledger.ActedOn;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Action items follow what they come from: when a meeting, a problem, a measure or a plan is voided, what is still open of
 * them is cancelled, and none of them was promised by it; not where the period that it was promised for is closed.
 */
@ApplicationScoped
class ItemsOfSources implements RecordFollower, ActedOn {

    /** A record has at most so many. */
    private static final int MOST = 500;

    private final ActionItemLedger ledger;
    private final ActionItemRepository items;
    private final RecordBook book;
    private final OwnStates states;
    private final ActionFigures figures;
    private final ActionCloseOut closeOut;
    private final ActionSources sources;
    private final RecordQueries queries;
    private final Settling settling;

    ItemsOfSources(
            ActionItemLedger ledger,
            ActionItemRepository items,
            RecordBook book,
            OwnStates states,
            ActionFigures figures,
            ActionCloseOut closeOut,
            ActionSources sources,
            RecordQueries queries,
            Settling settling) {
        this.sources = sources;
        this.queries = queries;
        this.settling = settling;
        this.ledger = ledger;
        this.items = items;
        this.book = book;
        this.states = states;
        this.figures = figures;
        this.closeOut = closeOut;
    }

    @Override
    public boolean follows(String recordKind) {
        return ActionSources.ITEMS_GO_WITH.contains(recordKind);
    }

    @Override
    public void confirmed(LedgerRecord record) {}

    /** In the order of their ids, so that two who lock the same items take turns. */
    @Override
    public List<String> voiding(LedgerRecord record) {
        return items.from(record.id(), "", MOST).stream()
                .flatMap(id -> book.locked(ledger, id).stream())
                .flatMap(item -> item.hosts().stream())
                .distinct()
                .toList();
    }

    @Override
    public void voided(LedgerRecord record, String reason) {
        List<LedgerRecord> all = book.withIds(items.from(record.id(), "", MOST));
        Set<String> confirmed =
                states.confirmedAt(all.stream().map(LedgerRecord::id).toList()).keySet();
        Instant at = Objects.requireNonNull(record.voidedAt());
        Map<String, ActionItem> said = queries.contents(ledger, all, Function.identity());
        for (LedgerRecord item : all) {
            Period promised = confirmed.contains(item.id())
                    ? sources.committedFor(Objects.requireNonNull(said.get(item.id())))
                    : null;
            if (promised != null) {
                settling.settleThroughout(item, List.of(), "VOIDED", at, promised.start(), promised.end());
            }
            if (ActionItemWorkflow.state(item).cancellable()) {
                closeOut.drop(item, confirmed.contains(item.id()), reason);
            } else {
                figures.count(item, at);
            }
        }
    }

    @Override
    public Set<Integer> parts(String recordId) {
        return found(recordId, ActionPlace::sourcePart, state -> state != ActionItemState.CANCELLED);
    }

    @Override
    public Set<String> items(String recordId) {
        return found(recordId, ActionPlace::sourceItem, ActionItemState::open);
    }

    private <T> Set<T> found(
            String recordId, Function<ActionPlace, @Nullable T> what, Predicate<ActionItemState> wanted) {
        List<ActionPlace> places = items.from(recordId, MOST);
        Set<String> standing = ids(places, wanted);
        Set<T> found = new HashSet<>();
        for (ActionPlace place : places) {
            T one = standing.contains(place.itemId()) ? what.apply(place) : null;
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    @Override
    public boolean any(String recordId) {
        return !ids(items.from(recordId, MOST), state -> state != ActionItemState.CANCELLED)
                .isEmpty();
    }

    private Set<String> ids(Collection<ActionPlace> places, Predicate<ActionItemState> wanted) {
        return book.withIds(places.stream().map(ActionPlace::itemId).toList()).stream()
                .filter(item -> wanted.test(ActionItemWorkflow.state(item)))
                .map(LedgerRecord::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Work> work(String recordId) {
        return items.places(List.of(recordId)).stream()
                .findFirst()
                .map(place -> new Work(
                        place.sourceId(),
                        place.sourceItem(),
                        !ids(List.of(place), state -> state == ActionItemState.CLOSED)
                                .isEmpty()));
    }

    @Override
    public Map<String, LocalDate> closedOn(Collection<String> recordIds, LocalDate through, Instant asOf) {
        return items.closedOn(recordIds, through, asOf);
    }
}
