package dev.taizhang.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taizhang.platform.csv.Coded;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trace: a contribution, or a record that was looked at and not counted.
 *
 * @param recordType kind of the record, as {@code MEETING}
 * @param recordVersion the version that counts; of a record not counted, the one shown
 * @param externalKey key of the record in loaded data
 * @param organization code of the organisation that keeps the record
 * @param eventDate day of the event; of a record without one yet, the day it is listed under
 * @param amount what it adds; 0 where it is not counted
 * @param part which of the two sums of a rate or mean it belongs to, {@code NUMERATOR} or {@code DENOMINATOR}; absent
 *     for other figures
 * @param breakdowns value of each breakdown of the metric; empty where it is not counted
 * @param reason why it is not counted; absent where it is
 */
public record TraceItem(
        @Coded("kind") String recordType,
        String recordId,
        String recordNumber,
        int recordVersion,
        @Nullable String externalKey,
        String title,
        String organization,
        LocalDate eventDate,
        long amount,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String part,

        Map<String, String> breakdowns,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}
