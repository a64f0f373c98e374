package dev.taizhang.actionitem;

import dev.taizhang.ledger.ContentChecks;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.OwnStates;
import dev.taizhang.ledger.StateEntry;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the days of steps must fit. What is null is not there, or its own fault is known already. */
@ApplicationScoped
class ActionFit {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final OwnStates states;
    private final ContentChecks checks;
    private final OfficeClock clock;

    ActionFit(OwnStates states, ContentChecks checks, OfficeClock clock) {
        this.states = states;
        this.checks = checks;
        this.clock = clock;
    }

    /** Who does it and until when is said by the request, or else by the source that the item is made of. */
    static void named(@Nullable String responsible, @Nullable LocalDate due, Faults faults) {
        if (responsible == null) {
            faults.add("/responsibleOrganization", "REQUIRED");
        }
        if (due == null) {
            faults.add("/due", "REQUIRED");
        }
    }

    /** Nobody works on an item before it is confirmed. */
    void workedOn(LedgerRecord item, @Nullable LocalDate on, Faults faults) {
        Instant confirmedAt = states.confirmedAt(List.of(item.id())).get(item.id());
        if (confirmedAt != null) {
            notBefore(clock.dayOf(confirmedAt), on, faults);
        }
    }

    /** Nothing is closed before it was last handed over. */
    void closedOn(LedgerRecord item, @Nullable LocalDate on, Faults faults) {
        handedOverOn(states.of(item.id())).ifPresent(handedOver -> notBefore(handedOver, on, faults));
    }

    /** When an item was last handed over. */
    static Optional<LocalDate> handedOverOn(List<StateEntry> history) {
        return history.stream()
                .filter(entry -> entry.state().equals(ActionItemState.READY_FOR_VERIFICATION.name()))
                .map(StateEntry::holdsFrom)
                .max(Comparator.naturalOrder());
    }

    private static void notBefore(LocalDate earliest, @Nullable LocalDate on, Faults faults) {
        if (on != null && on.isBefore(earliest)) {
            faults.add("/on", "BEFORE_START", earliest);
        }
    }

    /** What has happened is not to come. */
    void happenedOn(@Nullable LocalDate on, String pointer, Faults faults) {
        LocalDate today = clock.today();
        if (on != null && on.isAfter(today)) {
            faults.add(pointer, "OUT_OF_RANGE", EARLIEST, today);
        }
    }

    /**
     * An extension goes beyond the day that holds: the one first agreed on, or the latest that was approved since; and it is
     * a promise.
     *
     * @param extensions all that were asked for
     */
    void extension(ActionPlace place, List<ActionEntry> extensions, @Nullable LocalDate to, Faults faults) {
        LocalDate holding = extensions.stream()
                .filter(extension -> extension.approvedBy() != null)
                .map(extension -> Objects.requireNonNull(extension.on()))
                .max(Comparator.naturalOrder())
                .filter(place.due()::isBefore)
                .orElse(place.due());
        if (to != null && !to.isAfter(holding)) {
            faults.add("/to", "BEFORE_START", holding.plusDays(1));
        } else {
            checks.promised(to, "/to", faults);
        }
    }
}
