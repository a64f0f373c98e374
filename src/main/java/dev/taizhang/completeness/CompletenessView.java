package dev.taizhang.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one organisation and one period.
 *
 * @param organization code
 * @param dueOn by which day it is to declare, as the nearest organisation above it says; null if none does
 * @param missingSince the first day on which the declaration was missing; null while it is there
 * @param overdue whether it is missing, and the day it was due on has passed
 * @param late whether it was declared after that day
 * @param declaration id of the declaration that holds
 */
@Schema(name = "CompletenessOfOrganization")
record CompletenessView(
        String organization,
        String organizationName,
        String period,
        Completeness state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate missingSince,
        boolean overdue,
        boolean late,
        @Nullable String declaration,
        @Nullable String declaredBy,
        @Nullable Instant declaredAt,
        @Nullable String note) {}
