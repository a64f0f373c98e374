package dev.taizhang.organization;

import static dev.taizhang.platform.security.Role.ADMIN;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import java.time.LocalDate;

/** Whether an organisation has ended, by the clock: what happens to it happens on days, also on those that have passed. */
public enum OrganizationStanding {
    /** It has not ended yet. */
    ACTIVE,
    /** Its last day has passed. */
    CLOSED;

    /** What may happen to an organisation. */
    public enum Transition {
        CHANGE,
        MOVE,
        CLOSE
    }

    private static final Guard BEGUN = Guard.must("from no day before it began", ErrorCode.VALIDATION_FAILED);
    private static final Guard OPEN_PERIOD = Guard.must(
                    "no closed period would count otherwise because of it", ErrorCode.PERIOD_CLOSED)
            .asSaid();

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<OrganizationStanding, Transition> MACHINE = Machine.of(
                    "Organisation", "organizations/{id}", OrganizationStanding.class, Transition.class)
            .asked(Transition.CHANGE, "PUT", BEGUN, OPEN_PERIOD)
            .asked(
                    Transition.MOVE,
                    "POST /moves",
                    BEGUN,
                    Guard.must("below one that stands then and is not below it", ErrorCode.VALIDATION_FAILED),
                    OPEN_PERIOD)
            .asked(
                    Transition.CLOSE,
                    "POST /closure",
                    BEGUN,
                    Guard.must("it has not ended before that day", ErrorCode.ALREADY_CLOSED)
                            .asSaid(),
                    OPEN_PERIOD)
            .row(ACTIVE, Transition.CHANGE, ACTIVE, ADMIN)
            .row(ACTIVE, Transition.MOVE, ACTIVE, ADMIN)
            .row(ACTIVE, Transition.CLOSE, CLOSED, ADMIN)
            .row(CLOSED, Transition.CHANGE, CLOSED, ADMIN)
            .row(CLOSED, Transition.MOVE, CLOSED, ADMIN)
            .row(CLOSED, Transition.CLOSE, CLOSED, ADMIN)
            .end();

    /** The table. */
    public static Machine<OrganizationStanding, Transition> machine() {
        return MACHINE;
    }

    static OrganizationStanding of(Tree tree, String id, LocalDate day) {
        boolean begun = tree.spansOf(id).stream().anyMatch(span -> !span.from().isAfter(day));
        return begun && !tree.activeOn(id, day) ? CLOSED : ACTIVE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }
}
