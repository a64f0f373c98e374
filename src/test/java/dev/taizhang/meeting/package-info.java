/** Meetings through HTTP: what is refused, and what is kept exactly. */
@NullMarked
package dev.taizhang.meeting;

import org.jspecify.annotations.NullMarked;
