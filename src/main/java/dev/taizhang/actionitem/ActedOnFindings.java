package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.riskcheck.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Tells a finding what is to be done about it, once an item about it is confirmed. */
@ApplicationScoped
class ActedOnFindings {

    /** A finding has at most so many. */
    static final int MOST = 500;

    private final ActionItemRepository items;
    private final RemediesOfFindings remedies;
    private final Findings findings;

    ActedOnFindings(ActionItemRepository items, RemediesOfFindings remedies, Findings findings) {
        this.items = items;
        this.remedies = remedies;
        this.findings = findings;
    }

    void follow(ActionItem item) {
        String finding = item.sourceRecord();
        if (item.source() != ActionSource.FINDING || finding == null) {
            return;
        }
        List<ActionPlace> places = items.places(
                remedies.standing(finding).stream().map(LedgerRecord::id).toList());
        findings.actedOn(
                finding,
                places.stream()
                        .map(ActionPlace::due)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                places.stream().map(ActionPlace::responsibleId).toList());
    }
}
