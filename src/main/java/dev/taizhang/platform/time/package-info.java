/** What time it is: the injected clock, the office day, and the scripted instant of a replay. */
@NullMarked
package dev.taizhang.platform.time;

import org.jspecify.annotations.NullMarked;
