package dev.taizhang.platform.problem;

import java.util.Locale;

/**
 * Every reason for which a request is refused. A code is a promise to programs: it is never renamed and never changes its
 * status. Texts for people are in {@code messages/problems_*.properties}, keyed by the code.
 */
public enum ErrorCode {
    /** The body was understood and has faults; all of them are in {@code violations}. */
    VALIDATION_FAILED(400),
    /** Not JSON at all: bad UTF-8, bad syntax, too deep, a name twice, something behind the end. */
    MALFORMED_JSON(400),
    /** The request line or a header cannot be read. */
    MALFORMED_REQUEST(400),
    /** The body broke off, or stood still for too long. */
    UPLOAD_INTERRUPTED(400),
    INVALID_CURSOR(400),
    /** Query parameters with faults; {@code field} of a violation is the parameter's name as a pointer. */
    INVALID_PARAMETER(400),
    AS_OF_IN_FUTURE(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    /** The password was chosen by somebody else: nothing is allowed but changing it. */
    PASSWORD_CHANGE_REQUIRED(403),
    /** A change that a session's cookie asks for needs the session's CSRF token in a header. */
    CSRF_TOKEN_REQUIRED(403),
    /** A browser sent a password along with what a page of another site made it ask. */
    CROSS_SITE_REQUEST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    /** With {@code state} and {@code allowedTransitions}, as every other refusal of a step of a workflow with 409. */
    INVALID_TRANSITION(409),
    FOUR_EYES_REQUIRED(409),
    /** What is to be confirmed has nothing that proves it. */
    PROOF_REQUIRED(409),
    /** Nothing shows yet that what is to be verified was done. */
    EVIDENCE_REQUIRED(409),
    /** What is to be closed has not passed a verification since it was last handed over. */
    VERIFICATION_REQUIRED(409),
    /** A finding goes on only with its action items: some of them are not handed over. */
    ACTION_ITEMS_OPEN(409),
    /** A check takes no further finding. */
    FINDING_LIMIT_REACHED(409),
    /** A finding takes action items once its check is confirmed and until it is handed over or settled. */
    FINDING_TAKES_NO_ITEMS(409),
    /** An item that a check says failed has neither a finding nor a reason why it is none; {@code violations} name them. */
    FINDING_REQUIRED(409),
    /** A finding that was not dismissed stands on an item that is no longer said to have failed. */
    FINDING_STANDS(409),
    /** What failed in one item of a check is one finding, and there is one that was not dismissed. */
    FINDING_EXISTS(409),
    /** A decision, or an item of a plan, is carried out by one action item, and there is one that was not cancelled. */
    ACTION_ITEM_EXISTS(409),
    EXTENSION_WAITING(409),
    /** With {@code standing}, the number of the one in its list that says the same; it is entered once. */
    ALREADY_ENTERED(409),
    /** An action item is confirmed once the record is that it comes from. */
    SOURCE_NOT_CONFIRMED(409),
    /** What is being amended may read otherwise soon. */
    SOURCE_BEING_AMENDED(409),
    /** Proofs are read three times before the last pass, and before anything is published. */
    PROOFREADING_REQUIRED(409),
    /** Three proofs of the round have been read. */
    PROOFREADING_COMPLETE(409),
    DUPLICATE_CODE(409),
    /** That duty is waived for that organisation and period already. */
    ALREADY_WAIVED(409),
    /** The record stands for an item of that plan already: it is counted once. */
    ALREADY_FULFILS(409),
    /** A plan takes no further record for its items. */
    FULFILMENT_LIMIT_REACHED(409),
    /** An amendment drops items of a plan for which records stand; {@code violations} has a fault for each. */
    PLAN_ITEM_FULFILLED(409),
    /** One of the days lies in a closed period; {@code closings} has the ids of the closings that the caller may read. */
    PERIOD_CLOSED(409),
    /** One pair of eyes is enough at the organisation on some of these days already: whoever ends that restores the rule. */
    RELAXATION_STANDS(409),
    /** The same reviewer has the same colleague stand in for the same stage on some of these days already. */
    DELEGATION_STANDS(409),
    /** The organisation has closed that period before: what is there is closed again. */
    CLOSING_EXISTS(409),
    /** The organisation has a rule of review from that day on, which the request does not name; {@code currentVersion} does. */
    REVIEW_RULE_EXISTS(409),
    /** The organisation has declared that period complete, and has not withdrawn it. */
    ALREADY_DECLARED(409),
    /** The organisation has ended before that day. */
    ALREADY_CLOSED(409),
    /** Administrators keep the account they act with, and the rights by which they act. */
    OWN_ADMINISTRATION(409),
    ATTACHMENT_LIMIT_REACHED(409),
    /** The figures of the report have not been computed, or it was issued elsewhere. */
    REPORT_NOT_COMPUTED(409),
    /** The report that this one is to supersede was superseded or withdrawn meanwhile. */
    SUPERSEDED_REPORT_NOT_ISSUED(409),
    /** The report became another one while its figures were computed; nothing was kept of them. */
    REPORT_CHANGED_MEANWHILE(409),
    /** Nothing that this subscription sends is signed, or the service has no secret to derive its secrets from. */
    NOTHING_IS_SIGNED(409),
    /** With {@code standingReport}, the id of another report of the organisation and period that is issued. */
    REPORT_STANDS(409),
    /** With {@code currentVersion}, the entity tag that would have matched. */
    PRECONDITION_FAILED(412),
    /** Of a file with {@code largest}, in bytes. */
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** With {@code size}, in bytes; {@code Content-Range} says the same. */
    RANGE_NOT_SATISFIABLE(416),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    /** Too many wrong passwords: for {@code retryAfter} seconds no further one is looked at. */
    SIGN_IN_LOCKED(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    /** The service is filling itself with data and will answer soon. */
    LOADING(503),
    /** A lock was not to be had in time; the same request may succeed in a moment. */
    TEMPORARILY_UNAVAILABLE(503),
    /** What was asked took longer than a request may; nothing was changed. Less at a time may succeed. */
    TIME_LIMIT_EXCEEDED(503);

    private static final int SOON_SECONDS = 2;

    /** As long as what was ended may have kept the database busy. */
    private static final int LATER_SECONDS = 60;

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** {@code type} of the problem body: {@code urn:taizhang:problem:not-found}. */
    public String type() {
        return "urn:taizhang:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the same request may succeed later, so that the answer carries {@code Retry-After}. */
    public boolean retryable() {
        return this == LOADING
                || this == TEMPORARILY_UNAVAILABLE
                || this == TIME_LIMIT_EXCEEDED
                || this == TOO_MANY_REQUESTS
                || this == SIGN_IN_LOCKED;
    }

    /** Seconds that a client is asked to wait before it sends a retryable request again. */
    public int retryAfter() {
        return this == TIME_LIMIT_EXCEEDED ? LATER_SECONDS : SOON_SECONDS;
    }
}
