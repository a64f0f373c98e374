/**
 * Reports: the aggregated report of a subtree and a period, computed fresh from the figures, as JSON and as a page for
 * people. It asks {@link dev.taizhang.metric.Figures} and the ports of the ledgers, and counts nothing itself. Official
 * reports freeze what it says through {@link dev.taizhang.report.FrozenReports}.
 */
@NullMarked
package dev.taizhang.report;

import org.jspecify.annotations.NullMarked;
