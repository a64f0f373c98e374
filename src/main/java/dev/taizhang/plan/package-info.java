/**
 * What a year is to reach and leaves to the next: plans 工作计划 and the records that fulfil them, targets 目标, problems 问题,
 * planned measures 下步工作, and the register of reports, whose measures the next report answers for; how a report is made,
 * signed and issued happens next door. Figures learn what they are to reach through {@code TargetSource}; action items learn through
 * {@link dev.taizhang.plan.Commitments} when a measure was promised for.
 */
@NullMarked
package dev.taizhang.plan;

import org.jspecify.annotations.NullMarked;
