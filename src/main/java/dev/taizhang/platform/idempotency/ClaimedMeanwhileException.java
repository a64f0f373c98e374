package dev.taizhang.platform.idempotency;

/** Another request with the same key was first; its answer is there now, or it has failed and the key is free again. */
final class ClaimedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimedMeanwhileException() {
        super("Claimed meanwhile", null, false, false);
    }
}
