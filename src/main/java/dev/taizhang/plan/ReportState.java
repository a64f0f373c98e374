package dev.taizhang.plan;

import static dev.taizhang.platform.security.Role.APPROVER;
import static dev.taizhang.platform.security.Role.CLERK;
import static dev.taizhang.platform.security.Role.REVIEWER_FINAL;
import static dev.taizhang.platform.security.Role.SIGNATORY;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.platform.workflow.Guard;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.platform.workflow.Move;
import java.util.List;

/** Where an official report stands. */
public enum ReportState {
    DRAFT,
    /** Its figures are frozen. */
    COMPUTED,
    IN_REVIEW,
    REVIEWED,
    SIGNED,
    /** It has its number. */
    ISSUED,
    /** Another one was issued in its place. */
    SUPERSEDED,
    WITHDRAWN;

    /** What may happen to a report. */
    public enum Transition {
        EDIT,
        COMPUTE,
        SUBMIT,
        PASS,
        RETURN,
        SIGN,
        ISSUE,
        SUPERSEDE,
        WITHDRAW
    }

    /** Of its authors none reviews, signs or gives it back. */
    public static final Guard OTHER_EYES = Guard.must(
            "none of its authors: who put content into it, computed its figures or handed"
                    + " it in; no relaxation of four eyes",
            ErrorCode.FOUR_EYES_REQUIRED);

    /** In whose place it is issued. */
    public static final Guard PREDECESSOR_ISSUED =
            Guard.must("what it supersedes is still issued", ErrorCode.SUPERSEDED_REPORT_NOT_ISSUED);

    /** Of an organisation and a period one report stands. */
    public static final Guard ALONE =
            Guard.must("no other report of the organisation and period is", ErrorCode.REPORT_STANDS);

    /** Every transition there is; the rest is refused. */
    private static final Machine<ReportState, Transition> MACHINE = Machine.of(
                    "Report", "reports/{id}", ReportState.class, Transition.class)
            .asked(
                    Transition.EDIT,
                    "PUT",
                    Guard.note("from then on one of its authors; the figures have to be computed again"),
                    Guard.must(
                            "what it is to supersede is an issued report of the same organisation and period",
                            ErrorCode.VALIDATION_FAILED))
            .asked(Transition.COMPUTE, "POST /computation", Guard.note("from then on one of its authors"))
            .asked(
                    Transition.SUBMIT,
                    "POST /submission",
                    Guard.note("opens the next round; from then on one of its authors"))
            .asked(Transition.PASS, "POST /review", OTHER_EYES)
            .asked(Transition.RETURN, "POST /return", OTHER_EYES, Guard.must("an opinion", ErrorCode.VALIDATION_FAILED))
            .asked(Transition.SIGN, "POST /signature", OTHER_EYES)
            .asked(Transition.ISSUE, "POST /issue", PREDECESSOR_ISSUED, ALONE)
            .asked(Transition.SUPERSEDE, null, Guard.note("a report that supersedes it is issued"))
            .asked(
                    Transition.WITHDRAW,
                    "POST /withdrawal",
                    Guard.must("a reason", ErrorCode.VALIDATION_FAILED),
                    Guard.note("what it superseded stays superseded, and another report of the period may be issued"))
            .row(DRAFT, Transition.EDIT, DRAFT, CLERK)
            .row(DRAFT, Transition.COMPUTE, COMPUTED, CLERK)
            .row(DRAFT, Transition.WITHDRAW, WITHDRAWN, CLERK)
            .row(COMPUTED, Transition.EDIT, DRAFT, CLERK)
            .row(COMPUTED, Transition.COMPUTE, COMPUTED, CLERK)
            .row(COMPUTED, Transition.SUBMIT, IN_REVIEW, CLERK)
            .row(COMPUTED, Transition.WITHDRAW, WITHDRAWN, CLERK)
            .row(IN_REVIEW, Transition.PASS, REVIEWED, APPROVER, REVIEWER_FINAL)
            .row(IN_REVIEW, Transition.RETURN, DRAFT, APPROVER, REVIEWER_FINAL)
            .row(REVIEWED, Transition.SIGN, SIGNED, SIGNATORY)
            .row(REVIEWED, Transition.RETURN, DRAFT, SIGNATORY)
            .row(SIGNED, Transition.ISSUE, ISSUED, CLERK, SIGNATORY)
            .row(SIGNED, Transition.RETURN, DRAFT, SIGNATORY)
            .row(ISSUED, Transition.SUPERSEDE, SUPERSEDED)
            .row(ISSUED, Transition.WITHDRAW, WITHDRAWN, SIGNATORY)
            .end();

    /** The table. */
    public static Machine<ReportState, Transition> machine() {
        return MACHINE;
    }

    /** The row for a transition; refuses one that this state does not allow. */
    public Move<ReportState, Transition> move(Transition transition) {
        return MACHINE.move(this, transition, true);
    }

    /** The same of a report of which more is known. */
    public Move<ReportState, Transition> move(Transition transition, Circumstances now) {
        return MACHINE.move(this, transition, true, now);
    }

    /** Names of what somebody may ask for in this state. */
    public List<String> allowedTransitions(Circumstances now) {
        return MACHINE.allowedTransitions(this, true, now);
    }

    /** Whether it was issued, and stands or was replaced by another one: it may have promised something. */
    boolean issued() {
        return this == ISSUED || this == SUPERSEDED;
    }
}
