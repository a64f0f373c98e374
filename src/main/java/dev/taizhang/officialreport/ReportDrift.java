package dev.taizhang.officialreport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the figures of a report have changed since they were frozen.
 *
 * @param asOf what was known when they were frozen
 * @param through last event day counted, then and now
 * @param digest of the report as it was frozen
 * @param figures those that differ: before, as they were frozen; after, as of now
 */
@Schema(name = "ReportDrift")
record ReportDrift(
        String id,
        String period,
        OffsetDateTime asOf,
        LocalDate through,
        String digest,
        List<FigureDifference> figures) {}
