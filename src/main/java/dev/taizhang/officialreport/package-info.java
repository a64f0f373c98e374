/**
 * Official reports: written here, their figures frozen, reviewed, signed by somebody who had no hand in them, issued under a
 * number without gaps, superseded or withdrawn. They are records of the register in {@code plan}, whose table of states this
 * room follows; the figures come from {@link dev.taizhang.report.FrozenReports}. Nobody comes in here.
 */
@NullMarked
package dev.taizhang.officialreport;

import org.jspecify.annotations.NullMarked;
