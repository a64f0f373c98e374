package dev.taizhang.report;

import dev.taizhang.metric.FigureView;
import dev.taizhang.metric.ValueView.OrganizationView;
import dev.taizhang.metric.ValueView.PeriodView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * The aggregated report of one subtree for one period at one cut-off.
 *
 * @param asOf what was known
 * @param through last event day counted
 * @param digest SHA-256 over everything else in the answer: the same input gives the same digest
 * @param sections headings and the codes of the figures below them; one without figures yet is empty
 * @param figures by code
 */
public record AggregatedReport(
        OrganizationView organization,
        PeriodView period,
        OffsetDateTime asOf,
        LocalDate through,
        String digest,
        List<SectionView> sections,
        Map<String, FigureView> figures) {

    /** One section of the report. */
    public record SectionView(String code, String title, List<String> figures) {}

    AggregatedReport withDigest(String newDigest) {
        return new AggregatedReport(organization, period, asOf, through, newDigest, sections, figures);
    }
}
