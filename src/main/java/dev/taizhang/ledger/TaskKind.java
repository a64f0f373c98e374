package dev.taizhang.ledger;

/** What somebody is waited for. */
public enum TaskKind {
    /** A record that was handed in, or an action item that was entered. */
    CONFIRM_RECORD,
    /** What the caller entered and got back. */
    REVISE_RECORD,
    /** An article at a stage the caller reviews, or stands in at. */
    REVIEW_ARTICLE,
    CONFIRM_PUBLICATION,
    CONFIRM_PICKUP,
    /** A pick-up that was entered without a proof, which it cannot be confirmed without. */
    PROVE_PICKUP,
    ASSIGN_FINDING,
    REMEDY_FINDING,
    VERIFY_FINDING,
    CLOSE_FINDING,
    WORK_ON_ACTION_ITEM,
    APPROVE_EXTENSION,
    VERIFY_ACTION_ITEM,
    /** A period that a superior wants declared complete. */
    DECLARE_COMPLETENESS,
    /** A report that was handed in, for those who had no hand in it. */
    REVIEW_REPORT,
    /** A report that was reviewed, for those who had no hand in it. */
    SIGN_REPORT,
    /** A report that was signed and has no number yet. */
    ISSUE_REPORT,
    /** A report that was signed and cannot be issued, for what it was to supersede does not stand any more. */
    RETURN_REPORT,
    /** An article whose last pass, or publication, waits for proof-readings of its present text. */
    PROOFREAD_ARTICLE,
    /** An article that passed all stages and of which no publication that stands is entered. */
    PUBLISH_ARTICLE,
    /** A period that was reopened, to be closed again. */
    CLOSE_PERIOD,
    /** An item of a plan whose day is near or has passed: a record is to stand for it. */
    CARRY_OUT_PLAN_ITEM,
    /** A duty of the caller's own organisation whose period ends soon, or that was missed last: a record is to meet it. */
    MEET_OBLIGATION,
    /** A notice that was given up, for those who administer its subscription. */
    REPLAY_NOTICE
}
