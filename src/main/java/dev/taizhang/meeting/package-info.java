/** Meetings 会议: what was on the agenda, what was decided, how many attended by segment. */
@NullMarked
package dev.taizhang.meeting;

import org.jspecify.annotations.NullMarked;
