package dev.taizhang.platform.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a transition is had, in whatever state it begins.
 *
 * @param request method and path below the record, as {@code POST /submission}; null where the service does it itself
 * @param guards what else must hold
 * @param besides who may do it beside those with the roles
 * @param waiting what of the record has to wait for a decision, or must not, for it to be offered
 */
public record Terms(@Nullable String request, List<Guard> guards, Besides besides, Waiting waiting) {

    static final Terms NONE = new Terms(null, List.of(), Besides.NOBODY, Waiting.ANY);

    /** Who else may do it. */
    public enum Besides {
        NOBODY,
        /** Who has the roles at the organisations responsible for an action on the record. */
        RESPONSIBLE,
        /** Whoever made it, with whatever roles. */
        MAKER
    }

    /** Whether a part of the record, as an extension, has to wait for a decision. */
    public enum Waiting {
        ANY,
        ONE,
        NONE;

        boolean fits(boolean waits) {
            return this == ANY || (this == ONE) == waits;
        }
    }

    public Terms {
        guards = List.copyOf(guards);
    }

    /** Whether the roles also count at the organisations responsible for an action on the record. */
    public boolean responsibleToo() {
        return besides == Besides.RESPONSIBLE;
    }

    /** Whether whoever made it may do it, too. */
    public boolean makerToo() {
        return besides == Besides.MAKER;
    }

    /** Whether it can be had as things are. */
    boolean fit(Circumstances now) {
        return waiting.fits(now.waits()) && guards.stream().noneMatch(now.failing()::contains);
    }

    Terms offered(Waiting now) {
        return new Terms(request, guards, besides, now);
    }
}
