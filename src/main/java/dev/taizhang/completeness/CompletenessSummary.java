package dev.taizhang.completeness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How complete the period of a report is.
 *
 * @param organizations how many of the subtree were there on the last day of the period
 * @param declared how many of them had declared it complete
 * @param missing those that had not, by code; at most 200
 * @param closedSince since when nothing takes effect in the period any more; null while it is open
 */
public record CompletenessSummary(
        int organizations,
        int declared,
        List<Missing> missing,
        @Nullable Instant closedSince) {

    public CompletenessSummary {
        missing = List.copyOf(missing);
    }

    /**
     * An organisation that has not declared the period.
     *
     * @param organization code
     */
    public record Missing(String organization, String organizationName) {}
}
