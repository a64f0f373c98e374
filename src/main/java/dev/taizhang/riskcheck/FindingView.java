package dev.taizhang.riskcheck;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.Dues;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.Recurrences.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A finding's record: what every record shows, what this one says, and what became of it.
 *
 * @param rating likelihood times impact, 1 to 25
 * @param riskLevel 1 to 4 LOW, 5 to 9 MEDIUM, 10 to 16 HIGH, above CRITICAL
 * @param standing what it counts as by the clock: a risk that was accepted until a day is ACCEPTED, and OPEN after it
 * @param recurring whether it repeats an earlier finding: the one that was named, as long as that one stands, else the last
 *     confirmed one of the same item within twelve months before; {@code recurrenceOf} names it to those who may read it
 * @param dueSoon whether it is due today or in the next seven days and still open
 * @param due the day by which it is to be closed, as its action items said it first
 * @param overdue whether that day has passed and it is neither closed nor accepted, by the clock
 * @param attempt how often it was handed over for verification
 */
record FindingView(
        @JsonUnwrapped RecordHead head,
        @JsonUnwrapped Finding content,
        int rating,
        RiskLevel riskLevel,
        FindingState standing,
        boolean recurring,
        @Nullable LocalDate due,
        boolean overdue,
        boolean dueSoon,
        int attempt,
        @Nullable LocalDate closedOn,
        @Nullable String verifiedBy,
        @Nullable LocalDate acceptedUntil,
        @Nullable String acceptedBy,
        @Nullable String dismissReason,
        @Nullable String dismissedBy,
        @Coded List<String> allowedTransitions,
        List<StateView> history) {

    /** @param steps how each step of its history is shown */
    static FindingView of(
            RecordEntry<Finding> entry,
            Recurrence recurrence,
            List<StateEntry> history,
            @Nullable LocalDate due,
            Circumstances circumstances,
            LocalDate today,
            Function<StateEntry, StateView> steps) {
        Finding finding = entry.content().repeating(recurrence.named());
        FindingState state = FindingState.valueOf(entry.head().state());
        FindingState standing =
                state.on(today, history.isEmpty() ? null : history.getLast().until());
        int rating = finding.likelihood() * finding.impact();
        Optional<StateEntry> closed = last(history, FindingState.CLOSED, state);
        Optional<StateEntry> accepted = last(history, FindingState.ACCEPTED, state);
        Optional<StateEntry> dismissed = last(history, FindingState.DISMISSED, state);
        return new FindingView(
                entry.head(),
                finding,
                rating,
                RiskLevel.of(rating),
                standing,
                recurrence.recurring(),
                due,
                due != null && due.isBefore(today) && standing.open(),
                due != null && standing.open() && Dues.soon(due, today),
                (int) history.stream()
                        .filter(step -> step.state().equals(FindingState.READY_FOR_VERIFICATION.name()))
                        .count(),
                closed.map(StateEntry::holdsFrom).orElse(null),
                verifier(history, state),
                accepted.map(StateEntry::until).orElse(null),
                accepted.map(StateEntry::by).orElse(null),
                dismissed.map(StateEntry::reason).orElse(null),
                dismissed.map(StateEntry::by).orElse(null),
                state.allowedTransitions(entry.head().confirmedAt() != null, circumstances),
                history.stream().map(steps).toList());
    }

    private static @Nullable String verifier(List<StateEntry> history, FindingState now) {
        boolean stands = now == FindingState.VERIFIED || now == FindingState.CLOSED;
        return history.stream()
                .filter(step -> stands && step.state().equals(FindingState.VERIFIED.name()))
                .reduce((one, later) -> later)
                .map(StateEntry::by)
                .orElse(null);
    }

    /** The entry of a state the finding is in now. */
    private static Optional<StateEntry> last(List<StateEntry> history, FindingState wanted, FindingState now) {
        return wanted == now && !history.isEmpty() ? Optional.of(history.getLast()) : Optional.empty();
    }
}
