package dev.taizhang.riskcheck;

import java.util.SortedMap;

/**
 * How the findings of a period stood.
 *
 * @param findingsBySeverity how many were found, dismissed ones left out; severities without any are missing
 * @param open how many of them were neither closed nor accepted
 * @param overdue how many of these were due before
 */
public record FindingSummary(SortedMap<String, Long> findingsBySeverity, long open, long overdue) {}
