package dev.taizhang.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.taizhang.ledger.RecordHead;
import java.time.LocalDate;
import java.util.Map;

/**
 * The entry of a key date: what every record shows, and what this one says.
 *
 * @param dates its days in the last year, this and the next, by year; a year that has no such day is missing
 */
record KeyDateView(
        @JsonUnwrapped RecordHead head, @JsonUnwrapped KeyDate content, Map<String, LocalDate> dates) {}
