package dev.taizhang.actionitem;

import dev.taizhang.account.OwnPost;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answers for action items: the posts they name, even where others did the work. Nobody judges what it answers for. */
@ApplicationScoped
class ActionOwners {

    private final ActionItemLedger ledger;
    private final RecordQueries queries;
    private final ActionItemRepository items;
    private final OwnPost post;

    ActionOwners(ActionItemLedger ledger, RecordQueries queries, ActionItemRepository items, OwnPost post) {
        this.ledger = ledger;
        this.queries = queries;
        this.items = items;
        this.post = post;
    }

    /** Whether the caller is the post that answers for one of these items. */
    boolean areCaller(List<LedgerRecord> some) {
        Map<String, Optional<String>> posts =
                queries.contents(ledger, some, item -> Optional.ofNullable(item.responsiblePost()));
        return items.places(some.stream().map(LedgerRecord::id).toList()).stream()
                .anyMatch(place -> posts.getOrDefault(place.itemId(), Optional.empty())
                        .filter(title -> post.is(place.responsibleId(), title))
                        .isPresent());
    }
}
