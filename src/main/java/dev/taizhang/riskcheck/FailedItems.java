package dev.taizhang.riskcheck;

import dev.taizhang.ledger.GivenReasons;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.ledger.RecordFollower;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.riskcheck.FindingRepository.OfItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Keeps what a check says of its items and what it found together: each item that failed has its finding, or a reason why it
 * has none; and each finding its failed item.
 */
@ApplicationScoped
class FailedItems implements RecordFollower {

    private final FindingRepository repository;
    private final RecordBook book;
    private final OwnStates states;
    private final VoidedFindings voided;

    FailedItems(FindingRepository repository, RecordBook book, OwnStates states, VoidedFindings voided) {
        this.repository = repository;
        this.book = book;
        this.states = states;
        this.voided = voided;
    }

    @Override
    public boolean follows(String recordKind) {
        return recordKind.equals(RiskCheckLedger.KIND);
    }

    /** An amendment does not take away the failure on which a finding stands that somebody acts on. */
    @Override
    public void fit(LedgerRecord record, RecordContent content, String pointerPrefix, Faults faults) {
        RiskCheck said = (RiskCheck) content;
        if (said.results() == null) {
            return;
        }
        found(record, true).stream()
                .filter(found -> !found.dismissed() && !said.failed(found.item()))
                .forEach(found -> faults.add(pointer(pointerPrefix, said, found), "FINDING_STANDS", found.number()));
    }

    /** What was entered about an item that is no longer said to have failed was no finding. */
    @Override
    public void edited(LedgerRecord record, RecordContent content) {
        RiskCheck said = (RiskCheck) content;
        voidUnconfirmed(record, found -> !found.fits(said), GivenReasons.ITEM_NO_LONGER_FAILED);
    }

    @Override
    public void dropped(LedgerRecord record, String reason) {
        voidUnconfirmed(record, found -> true, reason);
    }

    @Override
    public void confirming(LedgerRecord record, RecordContent content) {
        RiskCheck said = (RiskCheck) content;
        List<OfItem> found = repository.found(record.id());
        Faults missing = new Faults();
        for (int i = 0; i < said.results().size(); i++) {
            RiskCheck.CheckedItem checked = said.results().get(i);
            if (checked.failed()
                    && checked.noFindingReason() == null
                    && found.stream().noneMatch(one -> one.item() == checked.item())) {
                missing.add("/results/" + i, ErrorCode.FINDING_REQUIRED.name(), checked.item());
            }
        }
        refuse(ErrorCode.FINDING_REQUIRED, missing);
        Faults standing = new Faults();
        found.stream()
                .filter(one -> !one.dismissed() && !one.fits(said))
                .forEach(one -> standing.add(pointer("", said, one), ErrorCode.FINDING_STANDS.name(), one.number()));
        refuse(ErrorCode.FINDING_STANDS, standing);
    }

    private List<OfItem> found(LedgerRecord check, boolean confirmed) {
        List<OfItem> found = repository.found(check.id());
        Set<String> known =
                states.confirmedAt(found.stream().map(OfItem::id).toList()).keySet();
        return found.stream()
                .filter(one -> known.contains(one.id()) == confirmed)
                .toList();
    }

    private void voidUnconfirmed(LedgerRecord check, Predicate<OfItem> which, String reason) {
        List<String> ids =
                found(check, false).stream().filter(which).map(OfItem::id).toList();
        voided.lock(ids);
        book.withIds(ids).forEach(finding -> voided.put(finding, reason));
    }

    private static String pointer(String prefix, RiskCheck said, OfItem found) {
        for (int i = 0; i < said.results().size(); i++) {
            RiskCheck.CheckedItem checked = said.results().get(i);
            if (checked != null && checked.item() == found.item()) {
                return prefix + "/results/" + i + "/result";
            }
        }
        return prefix + "/results";
    }

    private static void refuse(ErrorCode code, Faults faults) {
        if (!faults.none()) {
            throw Problem.of(code, faults);
        }
    }
}
