package dev.taizhang.article;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a publication or a pick-up stands. Only what was confirmed counts. */
enum PlacementState {
    ENTERED,
    CONFIRMED,
    WITHDRAWN;

    /** Every transition there is; what is not in this table is refused. */
    enum Transition {
        CONFIRM(EnumSet.of(ENTERED)),
        WITHDRAW(EnumSet.of(ENTERED, CONFIRMED));

        // A copy nobody else holds; the JDK has no set type that says so.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Set<PlacementState> from;

        Transition(Set<PlacementState> from) {
            this.from = Set.copyOf(from);
        }
    }

    void require(Transition transition) {
        if (!transition.from.contains(this)) {
            throw Problem.of(ErrorCode.INVALID_TRANSITION, name())
                    .with("state", name())
                    .with("allowedTransitions", allowedTransitions());
        }
    }

    private List<String> allowedTransitions() {
        return List.of(Transition.values()).stream()
                .filter(transition -> transition.from.contains(this))
                .map(Enum::name)
                .toList();
    }
}
