/** The aggregated report as clients get it. */
@NullMarked
package dev.taizhang.report;

import org.jspecify.annotations.NullMarked;
