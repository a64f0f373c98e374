package dev.taizhang.register;

import java.time.LocalDate;
import java.util.Map;

/**
 * Days of a key date.
 *
 * @param dates by year; a year that has no such day is missing
 */
record KeyDateDays(Map<String, LocalDate> dates) {}
