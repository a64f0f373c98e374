package dev.taizhang.actionitem;

import dev.taizhang.account.OwnPost;
import dev.taizhang.ledger.LedgerRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who answers for action items: the posts they name, even where others did the work. Nobody judges what it answers for. */
@ApplicationScoped
class ActionOwners {

    private final ActionItemRepository items;
    private final OwnPost post;

    ActionOwners(ActionItemRepository items, OwnPost post) {
        this.items = items;
        this.post = post;
    }

    /** Whether the caller is the post that answers for one of these items. */
    boolean areCaller(List<LedgerRecord> some) {
        return items.answeredForBy(some.stream().map(LedgerRecord::id).toList(), post.ofCaller());
    }
}
