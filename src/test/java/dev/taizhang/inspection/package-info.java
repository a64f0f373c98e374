/** Tests of what administrators see of the trail. */
@NullMarked
package dev.taizhang.inspection;

import org.jspecify.annotations.NullMarked;
