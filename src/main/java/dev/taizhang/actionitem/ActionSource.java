package dev.taizhang.actionitem;

import dev.taizhang.plan.Commitments;
import dev.taizhang.riskcheck.Findings;
import java.util.List;

/** Where an action item comes from, and of which kinds the record is that it names. */
public enum ActionSource {
    FINDING(List.of(Findings.KIND)),
    DECISION(List.of("MEETING")),
    PROBLEM(List.of(Commitments.PROBLEM)),
    /** What a report or a measure promised, or what a plan says is to be done. */
    PLAN(List.of(Commitments.REPORT, Commitments.PLANNED_MEASURE, Commitments.PLAN)),
    /** Given by word of mouth or by a paper: no record of the office is named. */
    INSTRUCTION(List.of());

    // List.of gives a list that nobody can change; the JDK has no type that says so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> recordKinds;

    ActionSource(List<String> recordKinds) {
        this.recordKinds = recordKinds;
    }

    List<String> recordKinds() {
        return recordKinds;
    }
}
