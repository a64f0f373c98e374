/**
 * The code lists an office keeps for its other records: topics 主题词, themes 活动主题, key dates 重要节点, venues 场地 and
 * programmes 专项工作. Their entries are records like all others, confirmed, amended and voided, and read by everybody below
 * the organisation that keeps them. A key date also knows on which day of a year it falls.
 */
@NullMarked
package dev.taizhang.register;

import org.jspecify.annotations.NullMarked;
