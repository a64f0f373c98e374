package dev.taizhang.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is late or due soon of a list, by the office's clock; taken by a resource method as {@code @BeanParam}. */
public record DueFilter(
        @Parameter(
                description = "`true`: only what is overdue today; `false`: only the others. Held against the original"
                        + " day, as the field `overdue` is.")
        @QueryParam("overdue")
        @Nullable
        Boolean overdue,

        @Parameter(
                description = "Only what is still to be done and has to be by so many days from today, by the day that"
                        + " holds: the approved one where there is an extension. What is late already is among it.")
        @QueryParam("dueWithin")
        @Min(0)
        @Max(366)
        @Nullable
        Integer dueWithin) {

    /** What a cursor belongs to beside the other filters; nothing where nothing is asked. */
    String key() {
        return overdue == null && dueWithin == null ? "" : "|due|" + overdue + "|" + dueWithin;
    }
}
