/**
 * Figures: what is counted (definitions as data), what each confirmed record adds (contributions), their sums, and the
 * trace from a figure back to its records. Ledgers come in through {@link dev.taizhang.metric.Contributions}; it knows
 * contributions, not ledgers.
 */
@NullMarked
package dev.taizhang.metric;

import org.jspecify.annotations.NullMarked;
