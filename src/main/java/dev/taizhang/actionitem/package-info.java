/**
 * Action items 整改 / 下步工作: what is done about findings, decisions, problems, plans and instructions, by whom and until
 * when; progress, extensions, evidence, verification and closure.
 */
@NullMarked
package dev.taizhang.actionitem;

import org.jspecify.annotations.NullMarked;
