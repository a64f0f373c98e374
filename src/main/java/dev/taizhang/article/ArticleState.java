package dev.taizhang.article;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;
import static dev.taizhang.platform.security.Role.REVIEWER_FINAL;
import static dev.taizhang.platform.security.Role.REVIEWER_FIRST;
import static dev.taizhang.platform.security.Role.REVIEWER_SECOND;

import dev.taizhang.ledger.RecordState;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.review.ReviewStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an article stands in its reviews and after them. */
public enum ArticleState {
    DRAFT,
    IN_FIRST,
    IN_SECOND,
    IN_FINAL,
    APPROVED,
    PUBLISHED,
    WITHDRAWN,
    /** Appeared, and another article said later what is right. */
    CORRECTED,
    REJECTED,
    VOIDED;

    /** What may happen to an article. */
    public enum Transition {
        EDIT,
        SUBMIT,
        PROOFREAD,
        PASS,
        RETURN,
        REJECT,
        PUBLISH,
        /** A publication is confirmed; it may have been entered before the last one that stood was withdrawn. */
        CONFIRM,
        PICK_UP,
        WITHDRAW,
        CORRECT,
        VOID
    }

    static final Guard NEW_EYES =
            Guard.must("no drafter, and nobody who passed another stage of the round", ErrorCode.FOUR_EYES_REQUIRED);
    static final Guard OTHER_READER = Guard.must("no drafter, nobody twice in a round", ErrorCode.FOUR_EYES_REQUIRED);
    static final Guard PROOFS_LEFT = Guard.must("no more than three in a round", ErrorCode.PROOFREADING_COMPLETE);
    static final Guard PROOFS_BEFORE = Guard.must(
            "from the last pass on after three proof-readings, where the organisation asks for them",
            ErrorCode.PROOFREADING_REQUIRED);

    /** Every transition there is; what is not in this table is refused. */
    private static final Machine<ArticleState, Transition> MACHINE = Machine.of(
                    "Article", "articles/{id}", ArticleState.class, Transition.class)
            .asked(Transition.EDIT, "PUT", Guard.note("from then on one of the drafters"))
            .asked(
                    Transition.SUBMIT,
                    "POST /submission",
                    Guard.note("opens the next round; from then on one of the drafters"))
            .asked(Transition.PROOFREAD, "POST /proofreadings", OTHER_READER, PROOFS_LEFT)
            .asked(
                    Transition.PASS,
                    "POST /reviews",
                    NEW_EYES,
                    Guard.note("bound to the digest of the text"),
                    PROOFS_BEFORE)
            .asked(Transition.RETURN, "POST /reviews", NEW_EYES, Guard.must("an opinion", ErrorCode.VALIDATION_FAILED))
            .asked(Transition.REJECT, "POST /reviews", NEW_EYES, Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.PUBLISH,
                    "POST /publications",
                    Guard.must("a confirmed channel", ErrorCode.VALIDATION_FAILED),
                    PROOFS_BEFORE,
                    Guard.must("no other one of that channel, day and issue stands", ErrorCode.ALREADY_ENTERED)
                            .asSaid(),
                    RecordState.OPEN_PERIOD_AS_SAID)
            .asked(
                    Transition.CONFIRM,
                    "POST /publications/{no}/confirmation",
                    Guard.must("not whoever entered the publication", ErrorCode.FOUR_EYES_REQUIRED),
                    RecordState.OPEN_PERIOD)
            .asked(
                    Transition.PICK_UP,
                    "POST /pickups",
                    Guard.must("no other one of that outlet, level and day stands", ErrorCode.ALREADY_ENTERED)
                            .asSaid(),
                    RecordState.OPEN_PERIOD_AS_SAID)
            .asked(
                    Transition.WITHDRAW,
                    "POST /publications/{no}/withdrawal",
                    Guard.note("of the last publication that stands; any other leaves the article where it is"),
                    RecordState.OPEN_PERIOD_AS_SAID)
            .asked(
                    Transition.CORRECT,
                    "POST /correction",
                    Guard.must("another article that is published", ErrorCode.VALIDATION_FAILED),
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED))
            .asked(
                    Transition.VOID,
                    "POST /void",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    RecordState.OPEN_PERIOD)
            .whileOneWaits(Transition.CONFIRM)
            .row(DRAFT, Transition.EDIT, DRAFT, CLERK)
            .row(DRAFT, Transition.SUBMIT, IN_FIRST, CLERK)
            .row(DRAFT, Transition.VOID, VOIDED, CLERK, APPROVER)
            .row(IN_FIRST, Transition.PROOFREAD, IN_FIRST, CLERK, REVIEWER_FIRST, REVIEWER_SECOND, REVIEWER_FINAL)
            .row(IN_FIRST, Transition.PASS, IN_SECOND, REVIEWER_FIRST)
            .row(IN_FIRST, Transition.RETURN, DRAFT, REVIEWER_FIRST)
            .row(IN_FIRST, Transition.REJECT, REJECTED, REVIEWER_FIRST)
            .row(IN_FIRST, Transition.VOID, VOIDED, APPROVER)
            .row(IN_SECOND, Transition.PROOFREAD, IN_SECOND, CLERK, REVIEWER_FIRST, REVIEWER_SECOND, REVIEWER_FINAL)
            .row(IN_SECOND, Transition.PASS, IN_FINAL, REVIEWER_SECOND)
            .row(IN_SECOND, Transition.RETURN, DRAFT, REVIEWER_SECOND)
            .row(IN_SECOND, Transition.REJECT, REJECTED, REVIEWER_SECOND)
            .row(IN_SECOND, Transition.VOID, VOIDED, APPROVER)
            .row(IN_FINAL, Transition.PROOFREAD, IN_FINAL, CLERK, REVIEWER_FIRST, REVIEWER_SECOND, REVIEWER_FINAL)
            .row(IN_FINAL, Transition.PASS, APPROVED, REVIEWER_FINAL)
            .row(IN_FINAL, Transition.RETURN, DRAFT, REVIEWER_FINAL)
            .row(IN_FINAL, Transition.REJECT, REJECTED, REVIEWER_FINAL)
            .row(IN_FINAL, Transition.VOID, VOIDED, APPROVER)
            .row(APPROVED, Transition.PROOFREAD, APPROVED, CLERK, REVIEWER_FIRST, REVIEWER_SECOND, REVIEWER_FINAL)
            .row(APPROVED, Transition.PUBLISH, APPROVED, CLERK)
            .row(APPROVED, Transition.CONFIRM, PUBLISHED, APPROVER)
            .row(APPROVED, Transition.VOID, VOIDED, APPROVER)
            .row(PUBLISHED, Transition.PUBLISH, PUBLISHED, CLERK)
            .row(PUBLISHED, Transition.CONFIRM, PUBLISHED, APPROVER)
            .row(PUBLISHED, Transition.PICK_UP, PUBLISHED, CLERK)
            .row(PUBLISHED, Transition.WITHDRAW, WITHDRAWN, APPROVER)
            .row(PUBLISHED, Transition.CORRECT, CORRECTED, APPROVER)
            .row(WITHDRAWN, Transition.CONFIRM, PUBLISHED, APPROVER)
            .row(WITHDRAWN, Transition.PICK_UP, WITHDRAWN, CLERK)
            .row(CORRECTED, Transition.PICK_UP, CORRECTED, CLERK)
            .row(REJECTED, Transition.VOID, VOIDED, APPROVER)
            .end();

    /** The table. */
    public static Machine<ArticleState, Transition> machine() {
        return MACHINE;
    }

    List<String> allowedTransitions(Circumstances now) {
        return MACHINE.allowedTransitions(this, true, now);
    }

    /** Whether it has passed all its reviews, so that publications of it may be entered. */
    boolean isPassed() {
        return this == APPROVED || this == PUBLISHED || this == WITHDRAWN || this == CORRECTED;
    }

    /** The stage whose reviewer decides in this state; null when nobody does. */
    @Nullable
    ReviewStage stage() {
        return switch (this) {
            case IN_FIRST -> ReviewStage.FIRST;
            case IN_SECOND -> ReviewStage.SECOND;
            case IN_FINAL -> ReviewStage.FINAL;
            default -> null;
        };
    }
}
