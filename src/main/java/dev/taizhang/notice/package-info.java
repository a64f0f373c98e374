/**
 * Telling other systems what changed: subscriptions of administrators, the notices made of the rows that each change leaves
 * in the feed, their delivery in order and at least once, and the dead letters of what could not be delivered. Nobody comes
 * in here: the rows of the feed are all that other rooms leave.
 */
@NullMarked
package dev.taizhang.notice;

import org.jspecify.annotations.NullMarked;
