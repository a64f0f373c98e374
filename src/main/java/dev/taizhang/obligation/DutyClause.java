package dev.taizhang.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a report may word a quarterly duty of an organisation.
 *
 * @param everyQuarterMayBePrinted whether it may say 「每季度」: none of the quarters is waived, and each that has ended was met
 * @param clause what it says instead, as 「已开展3次，第三季度未开展」, where every quarter was met in time or missed and one
 *     was missed; else absent
 * @param wording what the report's page says: 「每季度」, or such a clause in which late ones count as done; absent where
 *     neither can be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyClause(
        boolean everyQuarterMayBePrinted,
        @Nullable String clause,
        @Nullable String wording) {}
