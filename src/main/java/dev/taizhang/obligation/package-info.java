/**
 * Duties 职责要求: what organisations owe in every month, quarter, half or year, as data; who was let off; and whether each
 * duty was met, evaluated for each question from the duty and from what confirmed records say happened, on both time axes.
 * Figures learn of it through {@code EvaluatedFacts}, the report through {@link dev.taizhang.obligation.ObligationsOfPeriod}.
 */
@NullMarked
package dev.taizhang.obligation;

import org.jspecify.annotations.NullMarked;
