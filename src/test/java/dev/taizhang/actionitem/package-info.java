/** Action items, as a client sees them. */
@NullMarked
package dev.taizhang.actionitem;

import org.jspecify.annotations.NullMarked;
