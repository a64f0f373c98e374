/** Channels through HTTP: what is refused. */
@NullMarked
package dev.taizhang.channel;

import org.jspecify.annotations.NullMarked;
