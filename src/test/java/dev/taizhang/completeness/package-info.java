/** Tests of declarations of completeness, and of who sees which are missing. */
@NullMarked
package dev.taizhang.completeness;

import org.jspecify.annotations.NullMarked;
