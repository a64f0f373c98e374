package dev.taizhang.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.actionitem.ActionLine;
import dev.taizhang.completeness.CompletenessSummary;
import dev.taizhang.metric.FigureView;
import dev.taizhang.metric.ValueView.OrganizationView;
import dev.taizhang.metric.ValueView.PeriodView;
import dev.taizhang.obligation.DutyClause;
import dev.taizhang.obligation.ObligationView;
import dev.taizhang.plan.PlanLine;
import dev.taizhang.plan.PlanSummary;
import dev.taizhang.riskcheck.FindingSummary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The aggregated report of one subtree for one period at one cut-off.
 *
 * @param figures by code
 */
public record AggregatedReport(
        @JsonUnwrapped Head head,
        Map<String, FigureView> figures,
        @JsonUnwrapped Lists lists) {

    /** One section of the report. */
    public record SectionView(String code, String title, List<String> figures) {}

    /**
     * How action items stood.
     *
     * @param byState how many were in which state, of those not finished before the period
     * @param overdue those that were due before and open, the longest overdue first
     * @param overdueWithheld how many more there are that the caller may not read
     */
    public record ActionItemsView(SortedMap<String, Long> byState, List<ActionLine> overdue, int overdueWithheld) {}

    /**
     * What a report is about, its digest, and its outline.
     *
     * @param asOf what was known
     * @param through last event day counted
     * @param digest SHA-256 over everything else in the answer: the same input gives the same digest
     * @param sections headings and the codes of the figures below them; one without figures yet is empty
     */
    public record Head(
            OrganizationView organization,
            PeriodView period,
            OffsetDateTime asOf,
            LocalDate through,
            String digest,
            List<SectionView> sections) {

        Head withDigest(String itsDigest) {
            return new Head(organization, period, asOf, through, itsDigest, sections);
        }
    }

    /**
     * What a report says beside its figures.
     *
     * @param obligations the duties of the period and how each stands; at most 500, by rule, organisation and period
     * @param dutyClauses how the quarterly duties may be worded, by rule and organisation as {@code RULE-HEARING/ROOT}
     * @param riskChecks how the findings of the period stood
     * @param plans how what plans say is to be done in the period stood
     * @param problems identified in the period; at most 200, as the other lists
     * @param problemsWithheld how many more there are that the caller may not read
     * @param plannedMeasures planned in the period
     * @param plannedMeasuresWithheld how many more there are that the caller may not read
     * @param lastYear what was promised for the period or mends a problem of the one before, and what became of it
     * @param lastYearWithheld how many more there are that the caller may not read
     * @param lastYearUnassigned measures that were promised for the period and that no action item carries out yet: not started,
     *     and nobody's
     * @param lastYearUnassignedWithheld how many more there are that the caller may not read
     * @param completeness who has declared the period complete, and whether it is closed; null for intervals and while it goes on
     */
    public record Lists(
            List<ObligationView> obligations,
            SortedMap<String, DutyClause> dutyClauses,
            FindingSummary riskChecks,
            ActionItemsView actionItems,
            PlanSummary plans,
            List<PlanLine> problems,
            int problemsWithheld,
            List<PlanLine> plannedMeasures,
            int plannedMeasuresWithheld,
            List<ActionLine> lastYear,
            int lastYearWithheld,
            List<PlanLine> lastYearUnassigned,
            int lastYearUnassignedWithheld,
            @Nullable CompletenessSummary completeness) {

        /** The same with the clauses of another language. */
        Lists with(SortedMap<String, DutyClause> otherClauses) {
            return new Lists(
                    obligations,
                    otherClauses,
                    riskChecks,
                    actionItems,
                    plans,
                    problems,
                    problemsWithheld,
                    plannedMeasures,
                    plannedMeasuresWithheld,
                    lastYear,
                    lastYearWithheld,
                    lastYearUnassigned,
                    lastYearUnassignedWithheld,
                    completeness);
        }
    }

    AggregatedReport withDigest(String digest) {
        return new AggregatedReport(head.withDigest(digest), figures, lists);
    }

    /** The same with other figures. */
    AggregatedReport with(Map<String, FigureView> newFigures) {
        return new AggregatedReport(head, newFigures, lists);
    }

    /** The same figures with these lists beside them. */
    AggregatedReport with(Lists newLists) {
        return new AggregatedReport(head, figures, newLists);
    }
}
