/** Entity tags and the conditions on them: what a client has seen, and whether it is still so. For every resource. */
@NullMarked
package dev.taizhang.platform.concurrency;

import org.jspecify.annotations.NullMarked;
