package dev.taizhang.actionitem;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.riskcheck.Remedies.Remedy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The action items of one finding, as its steps ask for them and take them along. */
final class ItemsOfFinding implements Remedy {

    /** Confirmed and not cancelled. */
    private final List<LedgerRecord> standing;

    private final List<LedgerRecord> unconfirmed;
    private final ActionItemRepository items;
    private final OwnStates states;
    private final ActionCloseOut closeOut;

    ItemsOfFinding(
            List<LedgerRecord> standing,
            List<LedgerRecord> unconfirmed,
            ActionItemRepository items,
            OwnStates states,
            ActionCloseOut closeOut) {
        this.standing = List.copyOf(standing);
        this.unconfirmed = List.copyOf(unconfirmed);
        this.items = items;
        this.states = states;
        this.closeOut = closeOut;
    }

    @Override
    public List<String> organizations() {
        return Stream.concat(standing.stream(), unconfirmed.stream())
                .flatMap(item -> item.hosts().stream())
                .distinct()
                .toList();
    }

    @Override
    public long unfinished() {
        return standing.stream()
                .map(ActionItemWorkflow::state)
                .filter(state -> state != ActionItemState.READY_FOR_VERIFICATION && state != ActionItemState.CLOSED)
                .count();
    }

    @Override
    public @Nullable LocalDate handedOverOn() {
        return standing.stream()
                .flatMap(item -> ActionFit.handedOverOn(states.of(item.id())).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public void passed(@Nullable String note) {
        toVerify().forEach(item -> closeOut.judge(item, VerificationOutcome.PASSED, note));
    }

    @Override
    public void failed(@Nullable String reason) {
        handedOver().forEach(item -> closeOut.judge(item, VerificationOutcome.FAILED, reason));
    }

    @Override
    public void closed(@Nullable LocalDate on) {
        handedOver().forEach(item -> closeOut.settle(item, on));
    }

    @Override
    public void dropped(String reason) {
        unconfirmed.forEach(item -> closeOut.drop(item, false, reason));
        standing.stream()
                .filter(item -> ActionItemWorkflow.state(item).cancellable())
                .forEach(item -> closeOut.drop(item, true, reason));
    }

    private List<LedgerRecord> handedOver() {
        return standing.stream()
                .filter(item -> ActionItemWorkflow.state(item) == ActionItemState.READY_FOR_VERIFICATION)
                .toList();
    }

    private List<LedgerRecord> toVerify() {
        return handedOver().stream()
                .filter(item -> ActionCloseOut.passed(
                                states.of(item.id()), items.entries(item.id(), EntryKind.VERIFICATION))
                        .isEmpty())
                .toList();
    }
}
