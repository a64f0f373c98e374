package dev.taizhang.closing;

import dev.taizhang.organization.OrganizationName;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A closed period as clients see it.
 *
 * @param organization code of the organisation that closed it, for itself and all below it
 * @param lastClosedAt when it was closed last
 * @param reopenedAt when it was reopened last; null if it never was
 */
@Schema(name = "PeriodClosing")
record PeriodClosingView(
        String id,
        String organization,
        String organizationName,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        ClosingState state,
        String lastClosedBy,
        Instant lastClosedAt,
        @Nullable String reopenedBy,
        @Nullable Instant reopenedAt,
        @Nullable String reopenReason) {

    static PeriodClosingView of(PeriodClosing closing, OrganizationName name) {
        return new PeriodClosingView(
                closing.id(),
                name.code(),
                name.name(),
                closing.period(),
                closing.firstDay(),
                closing.lastDay(),
                closing.state(),
                closing.closedBy(),
                closing.closedAt(),
                closing.reopenedBy(),
                closing.reopenedAt(),
                closing.reopenReason());
    }
}
