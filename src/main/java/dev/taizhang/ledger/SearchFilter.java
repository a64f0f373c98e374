package dev.taizhang.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which records of all ledgers a search looks into; taken by a resource method as {@code @BeanParam}. */
record SearchFilter(
        @Parameter(description = "What is looked for; as `q` of the lists.", required = true) @QueryParam("q")
        String q,

        @Parameter(description = "Kinds of records, as `MEETING`; several are alternatives, none means all.")
        @QueryParam("kind")
        List<String> kind,

        @Parameter(description = "Id or code; as `organization` of the lists.") @QueryParam("organization") @Nullable
        String organization,

        @Parameter(
                description =
                        "`true`: with everything below `organization`; or, without that one, the id or code of the top of a"
                                + " subtree.")
        @QueryParam("subtree")
        @Nullable
        String subtree,

        @Parameter(description = "First day of the event.") @QueryParam("from") @Nullable
        LocalDate from,

        @Parameter(description = "Last day of the event.") @QueryParam("to") @Nullable
        LocalDate to) {

    /** The same as a filter of lists. */
    RecordFilter ofRecords() {
        return new RecordFilter(organization, subtree, from, to, List.of(), List.of(), null, q, null);
    }

    /** What a cursor of such a search belongs to. */
    String key() {
        return ofRecords().key("search|" + String.join(",", kind));
    }
}
