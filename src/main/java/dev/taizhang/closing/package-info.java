/**
 * Closed periods 封账: an organisation closes a period for itself and all below it, and whoever signs may reopen it, with a
 * reason. Ledgers ask {@link dev.taizhang.closing.ClosedPeriods} before anything takes effect on a day; what did so after a
 * closing is listed under it. Reports learn through {@link dev.taizhang.closing.ClosingsOfPeriod} what is closed; whoever shows
 * what waits learns through {@link dev.taizhang.closing.ReopenedPeriods} what is to be closed again.
 */
@NullMarked
package dev.taizhang.closing;

import org.jspecify.annotations.NullMarked;
