/**
 * Who has declared a period complete, and who has not 催报: an organisation declares it for itself, its superiors say by
 * which day and see who is missing. Reports learn through {@link dev.taizhang.completeness.CompletenessOfPeriod} how complete
 * their period is.
 */
@NullMarked
package dev.taizhang.completeness;

import org.jspecify.annotations.NullMarked;
