package dev.taizhang.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem or a planned measure as a report lists it.
 *
 * @param organization its code
 * @param on the day it was identified or planned
 * @param evidenceMetrics codes of the metrics that show it
 */
public record PlanLine(
        String id,
        String number,
        @Nullable String externalKey,
        String organization,
        String title,
        String statement,
        LocalDate on,
        List<String> evidenceMetrics) {}
