package dev.taizhang.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says is to be done.
 *
 * @param key what it is called by in its plan; it stays the same when the plan is amended
 * @param metric code of the metric by which what is done is counted; null if each record that is done counts one, and so does the
 *     item's own action item once it is closed
 * @param planned how much is to be done, in the unit of the metric
 * @param dueOn by which day
 * @param responsibleOrganization id or code; what it and those below it hold counts
 */
public record PlanItem(
        @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]*", message = "format.RULE_CODE")
        String key,

        @Size(max = 200) String title,

        @Nullable @Size(max = 32) @Pattern(regexp = StatedProblem.CODE, message = "format.CAPITALS")
        String metric,

        @Min(1) @Max(1_000_000) int planned,
        LocalDate dueOn,
        String responsibleOrganization,
        @Nullable @Size(max = 100) String responsiblePost) {}
