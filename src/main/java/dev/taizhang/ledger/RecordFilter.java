package dev.taizhang.ledger;

import dev.taizhang.platform.problem.Faults;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
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
        List<@Pattern(regexp = "[A-Z_]{1,40}") String> state,

        @Parameter(description = "Types; several are alternatives.") @QueryParam("type")
        List<@Pattern(regexp = "[A-Z_]{1,40}") String> type,

        @Parameter(description = "The key of a loaded record.") @QueryParam("externalKey") @Nullable
        String externalKey,

        @Parameter(description = "`-eventDate` (latest first) or `eventDate`.")
        @QueryParam("sort")
        @DefaultValue("-eventDate")
        String sort) {

    private static final List<String> SORTS = List.of("-eventDate", "eventDate");

    /** What a cursor of such a list belongs to. */
    String key(String path) {
        return String.join(
                "|",
                path,
                String.valueOf(organization),
                String.valueOf(subtree),
                String.valueOf(from),
                String.valueOf(to),
                String.join(",", state),
                String.join(",", type),
                String.valueOf(externalKey),
                sort);
    }

    /** Adds a fault unless lists can be sorted by that. */
    static void checkSort(String sort, Faults faults) {
        if (!SORTS.contains(sort)) {
            faults.add("/sort", "INVALID_VALUE", SORTS);
        }
    }

    /** Adds the faults of what only makes sense together. */
    void check(Faults faults) {
        if (from != null && to != null && to.isBefore(from)) {
            faults.add("/to", "BEFORE_START", "from");
        }
    }

    boolean latestFirst() {
        return !sort.equals("eventDate");
    }
}
