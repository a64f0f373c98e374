package dev.taizhang.ledger;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records of a ledger a list shows; taken by a resource method as {@code @BeanParam}. */
public record RecordFilter(
        @Parameter(
                description =
                        "Id or code: records this organisation keeps, holds together with others, or is to act on.")
        @QueryParam("organization")
        @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or the id or code of the top of a subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(description = "First day of the event.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last day of the event.") @QueryParam("to") @Nullable
        LocalDate to,

        @Parameter(description = "States; several are alternatives.") @QueryParam("state")
        List<String> state,

        @Parameter(description = "Types; several are alternatives.") @QueryParam("type")
        List<String> type,

        @Parameter(description = "The key of a loaded record.") @QueryParam("externalKey") @Nullable
        String externalKey,

        @Parameter(description = "`-eventDate` (latest first) or `eventDate`.")
        @QueryParam("sort")
        @DefaultValue("-eventDate")
        String sort) {

    static final Set<String> YES_OR_NO = Set.of("true", "false");

    static final List<String> SORTS = List.of("-eventDate", "eventDate");

    /** What a cursor of such a list belongs to. */
    String key(String path) {
        return String.join(
                "|",
                path,
                shown(organization),
                shown(subtree),
                shown(from),
                shown(to),
                String.join(",", state),
                String.join(",", type),
                shown(externalKey),
                sort);
    }

    /** No text that a client can send stands for nothing. */
    private static String shown(@Nullable Object part) {
        return part == null ? "\0" : part.toString();
    }

    /** Id or code of the one organisation, or of the top of those, that the list is narrowed to. */
    Optional<String> top() {
        boolean isTop = subtree != null && !YES_OR_NO.contains(subtree);
        return Optional.ofNullable(isTop ? subtree : organization);
    }

    /** Whether everything below {@link #top} is wanted too. */
    boolean below() {
        return subtree != null && !subtree.equals("false");
    }

    boolean latestFirst() {
        return !sort.equals("eventDate");
    }
}
