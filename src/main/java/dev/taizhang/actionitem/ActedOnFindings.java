package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
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
    private final RecordBook book;

    ActedOnFindings(ActionItemRepository items, RemediesOfFindings remedies, Findings findings, RecordBook book) {
        this.book = book;
        this.items = items;
        this.remedies = remedies;
        this.findings = findings;
    }

    /** Refuses an item that could not be confirmed: its finding is handed over or settled. */
    void requireTaking(ActionItem item) {
        String finding = item.sourceRecord();
        if (item.source() == ActionSource.FINDING
                && finding != null
                && !book.withIds(List.of(finding)).stream().allMatch(findings::mayTakeItems)) {
            throw Problem.of(ErrorCode.FINDING_TAKES_NO_ITEMS);
        }
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
