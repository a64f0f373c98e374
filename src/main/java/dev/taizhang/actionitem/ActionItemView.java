package dev.taizhang.actionitem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.Dues;
import dev.taizhang.ledger.RecordEntry;
import dev.taizhang.ledger.RecordHead;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.ledger.StateView;
import dev.taizhang.platform.csv.Coded;
import dev.taizhang.platform.workflow.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action item's record: what every record shows, what this one says, and what became of it.
 *
 * @param extendedTo the latest day an approved extension goes to
 * @param overdue whether the original day has passed and it is neither closed nor cancelled
 * @param dueSoon whether the day that holds, the extended one where there is one, is today or one of the next seven, and
 *     it is not done
 * @param sourcePart number of the meeting's decision it carries out
 * @param progress 0 to 100, as noted last
 * @param evidence texts of what shows that it was done
 * @param verifiedBy who found it done, as long as that stands
 */
record ActionItemView(
        @JsonUnwrapped RecordHead head,
        @JsonUnwrapped ActionItem content,
        @Nullable Integer sourcePart,
        List<EntryViews.Extension> extensions,
        @Nullable LocalDate extendedTo,
        boolean overdue,
        boolean dueSoon,
        int progress,
        List<EntryViews.ProgressNote> progressNotes,
        List<String> evidence,
        List<EntryViews.EvidenceNote> evidenceNotes,
        List<EntryViews.Verification> verifications,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable LocalDate closedOn,
        @Nullable Instant closedAt,
        @Nullable String cancelReason,
        @Nullable String cancelledBy,
        @Coded List<String> allowedTransitions,
        List<StateView> history) {

    static ActionItemView of(
            RecordEntry<ActionItem> entry,
            @Nullable Integer sourcePart,
            List<StateEntry> history,
            List<ActionEntry> entries,
            Circumstances circumstances,
            LocalDate today) {
        ActionItemState state = ActionItemState.valueOf(entry.head().state());
        Optional<StateEntry> closed = last(history, ActionItemState.CLOSED);
        Optional<StateEntry> cancelled = last(history, ActionItemState.CANCELLED);
        Optional<ActionEntry> passed = ActionCloseOut.passed(history, entries);
        LocalDate extendedTo = extendedTo(entries);
        LocalDate holds = extendedTo == null ? entry.content().due() : extendedTo;
        List<EntryViews.ProgressNote> notes = EntryViews.of(entries, EntryKind.PROGRESS, EntryViews.ProgressNote::of);
        return new ActionItemView(
                entry.head(),
                entry.content(),
                sourcePart,
                EntryViews.of(entries, EntryKind.EXTENSION, EntryViews.Extension::of),
                extendedTo,
                state.open() && entry.content().due().isBefore(today),
                state.open() && Dues.soon(holds, today),
                notes.isEmpty() ? 0 : notes.getLast().progress(),
                notes,
                EntryViews.of(entries, EntryKind.EVIDENCE, evidence -> String.valueOf(evidence.note())),
                EntryViews.of(entries, EntryKind.EVIDENCE, EntryViews.EvidenceNote::of),
                EntryViews.of(entries, EntryKind.VERIFICATION, EntryViews.Verification::of),
                passed.map(ActionEntry::by).orElse(null),
                passed.map(ActionEntry::at).orElse(null),
                closed.map(StateEntry::holdsFrom).orElse(null),
                closed.map(StateEntry::at).orElse(null),
                cancelled.map(StateEntry::reason).orElse(null),
                cancelled.map(StateEntry::by).orElse(null),
                state.allowedTransitions(entry.head().confirmedAt() != null, circumstances),
                history.stream().map(StateView::of).toList());
    }

    private static @Nullable LocalDate extendedTo(List<ActionEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.EXTENSION && entry.approvedBy() != null)
                .map(ActionEntry::on)
                .max(Comparator.nullsFirst(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** The entry of a state nothing comes after. */
    private static Optional<StateEntry> last(List<StateEntry> history, ActionItemState wanted) {
        return history.isEmpty() || !history.getLast().state().equals(wanted.name())
                ? Optional.empty()
                : Optional.of(history.getLast());
    }
}
