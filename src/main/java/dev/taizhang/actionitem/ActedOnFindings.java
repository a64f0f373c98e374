package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.riskcheck.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a finding what is done about it: it is due with the last of its items that are confirmed and not cancelled. */
@ApplicationScoped
class ActedOnFindings {

    private static final int MOST = 500;

    private final ActionItemRepository items;
    private final RecordBook book;
    private final OwnStates states;
    private final Findings findings;

    ActedOnFindings(ActionItemRepository items, RecordBook book, OwnStates states, Findings findings) {
        this.items = items;
        this.book = book;
        this.states = states;
        this.findings = findings;
    }

    void follow(ActionItem item) {
        String finding = item.sourceRecord();
        if (item.source() != ActionSource.FINDING || finding == null) {
            return;
        }
        List<ActionPlace> all = items.from(finding, MOST);
        List<String> ids = all.stream().map(ActionPlace::itemId).toList();
        Set<String> confirmed = states.confirmedAt(ids).keySet();
        Set<String> standing = book.withIds(ids).stream()
                .filter(record -> confirmed.contains(record.id())
                        && ActionItemWorkflow.state(record) != ActionItemState.CANCELLED)
                .map(LedgerRecord::id)
                .collect(Collectors.toSet());
        List<ActionPlace> places =
                all.stream().filter(place -> standing.contains(place.itemId())).toList();
        findings.actedOn(
                finding,
                places.stream()
                        .map(ActionPlace::due)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                places.stream().map(ActionPlace::responsibleId).toList());
    }
}
