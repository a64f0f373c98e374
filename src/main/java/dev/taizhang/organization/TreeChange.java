package dev.taizhang.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A dated change of one organisation.
 *
 * @param action as the trail calls it
 * @param version its edit counter
 * @param affected whose figures say something else for which days; empty where nobody's do
 */
public record TreeChange(
        String organizationId, String code, String action, int version, Instant at, List<Affected> affected) {

    public TreeChange {
        affected = List.copyOf(affected);
    }

    /**
     * Organisations whose figures, taken on one of these days, rest on the change.
     *
     * @param from first day
     * @param to last day
     */
    public record Affected(Set<String> organizationIds, LocalDate from, LocalDate to) {

        public Affected {
            organizationIds = Set.copyOf(organizationIds);
        }
    }
}
