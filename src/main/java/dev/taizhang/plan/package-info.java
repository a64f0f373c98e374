/**
 * What a year leaves to the next: problems 问题, planned measures 下步工作, and the register of issued reports, whose
 * measures the next report answers for. Action items learn through {@link dev.taizhang.plan.Commitments} when a measure
 * was promised for.
 */
@NullMarked
package dev.taizhang.plan;

import org.jspecify.annotations.NullMarked;
