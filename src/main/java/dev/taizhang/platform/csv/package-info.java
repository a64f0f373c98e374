/** Lists and figures as CSV that opens in a spreadsheet. For every resource that has rows to show. */
@NullMarked
package dev.taizhang.platform.csv;

import org.jspecify.annotations.NullMarked;
