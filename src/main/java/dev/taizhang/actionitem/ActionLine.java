package dev.taizhang.actionitem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action item as a report lists it.
 *
 * @param organization code of the organisation that keeps it
 * @param responsibleOrganization code of the organisation that acts
 * @param due the original day
 * @param state the one it was in on the day of the report
 */
public record ActionLine(
        String id,
        String number,
        @Nullable String externalKey,
        String organization,
        String title,
        String measure,
        String responsibleOrganization,
        @Nullable String responsiblePost,
        LocalDate due,
        ActionItemState state,
        @Nullable LocalDate closedOn) {}
