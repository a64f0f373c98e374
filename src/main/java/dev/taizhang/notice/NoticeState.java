package dev.taizhang.notice;

import static dev.taizhang.platform.security.Role.ADMIN;

import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;

/** Where a notice stands. The names are those of the wire. */
public enum NoticeState {
    /** It is to be delivered, now or after a while. */
    WAITING,
    /** The receiver took it. */
    DELIVERED,
    /** It was tried as often as is configured and is kept until an administrator has it tried anew. */
    DEAD,
    /** It was not delivered: whoever answers for the subscription lost the right to know of it meanwhile. */
    WITHHELD;

    /** What may happen to a notice. */
    public enum Transition {
        DELIVER,
        MISS,
        GIVE_UP,
        WITHHOLD,
        REPLAY
    }

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<NoticeState, Transition> MACHINE = Machine.of(
                    "Notice", "dead-letters/{id}", NoticeState.class, Transition.class)
            .asked(Transition.DELIVER, null, Guard.note("the receiver takes it"))
            .asked(Transition.MISS, null, Guard.note("the receiver does not take it; it is tried again after a while"))
            .asked(
                    Transition.GIVE_UP,
                    null,
                    Guard.note("it was tried as often as is configured, or has waited too long"))
            .asked(
                    Transition.WITHHOLD,
                    null,
                    Guard.note("whoever answers for the subscription may not know of it any more"))
            .asked(
                    Transition.REPLAY,
                    "POST /replay",
                    Guard.note("also all of a subscription at once, by `POST /notice-subscriptions/{id}/replays`"))
            .row(WAITING, Transition.DELIVER, DELIVERED)
            .row(WAITING, Transition.MISS, WAITING)
            .row(WAITING, Transition.GIVE_UP, DEAD)
            .row(WAITING, Transition.WITHHOLD, WITHHELD)
            .row(DEAD, Transition.REPLAY, WAITING, ADMIN)
            .end();

    /** The table. */
    public static Machine<NoticeState, Transition> machine() {
        return MACHINE;
    }

    /** Refuses a transition that this state does not allow. */
    void require(Transition transition) {
        MACHINE.after(this, transition);
    }
}
