package dev.taizhang.notice;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param fault why it was in vain, as {@code HTTP_503} or {@code TIMEOUT}; null when the receiver took it
 * @param ofReceiver whether other notices would fare alike, so that it is left alone for a while; false when the receiver
 *     refused this one notice
 */
record Outcome(@Nullable String fault, boolean ofReceiver) {

    static final Outcome TAKEN = new Outcome(null, false);

    /** The receiver cannot be reached, or not now. */
    static Outcome receiver(Fault fault) {
        return new Outcome(fault.name(), true);
    }

    /** What a status of HTTP means for the one who sent. */
    static Outcome ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return TAKEN;
        }
        boolean thisOne = status >= 400
                && status < 500
                && status != 401
                && status != 403
                && status != 404
                && status != 408
                && status != 410
                && status != 425
                && status != 429;
        // Nobody is followed elsewhere: there nobody has looked whether it may be gone to.
        return new Outcome(status >= 300 && status < 400 ? Fault.REDIRECTED.name() : Fault.HTTP + status, !thisOne);
    }

    boolean taken() {
        return fault == null;
    }
}
