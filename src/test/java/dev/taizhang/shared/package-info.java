/** Rules of the value types. */
@NullMarked
package dev.taizhang.shared;

import org.jspecify.annotations.NullMarked;
