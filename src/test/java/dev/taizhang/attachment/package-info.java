/** Files of records over HTTP: what is taken, what is refused, what is left behind, and how they go out again. */
@NullMarked
package dev.taizhang.attachment;

import org.jspecify.annotations.NullMarked;
