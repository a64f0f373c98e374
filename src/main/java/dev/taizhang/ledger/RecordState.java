package dev.taizhang.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** State of a record, and of each of its versions. Only confirmed versions count. */
public enum RecordState {
    DRAFT,
    SUBMITTED,
    CONFIRMED,
    /** A version that was in force until a later one was confirmed. */
    SUPERSEDED,
    VOIDED;

    /** Every transition there is; what is not in this table is refused. */
    enum Transition {
        EDIT(EnumSet.of(DRAFT), DRAFT),
        SUBMIT(EnumSet.of(DRAFT), SUBMITTED),
        RETURN(EnumSet.of(SUBMITTED), DRAFT),
        CONFIRM(EnumSet.of(SUBMITTED), CONFIRMED),
        AMEND(EnumSet.of(CONFIRMED), CONFIRMED),
        SUPERSEDE(EnumSet.of(CONFIRMED), SUPERSEDED),
        VOID(EnumSet.of(DRAFT, SUBMITTED, CONFIRMED), VOIDED);

        // A copy nobody else holds; the JDK has no set type that says so.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<RecordState> from;

        private final RecordState to;

        Transition(Set<RecordState> from, RecordState to) {
            this.from = Set.copyOf(from);
            this.to = to;
        }

        RecordState to() {
            return to;
        }
    }

    boolean allows(Transition transition) {
        return transition.from.contains(this);
    }

    /** Names of the transitions a client may ask for in this state. */
    List<String> allowedTransitions() {
        return Arrays.stream(Transition.values())
                .filter(transition -> transition != Transition.SUPERSEDE && allows(transition))
                .map(Enum::name)
                .toList();
    }
}
