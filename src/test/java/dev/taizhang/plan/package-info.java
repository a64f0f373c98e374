/** Problems, planned measures and the register of reports, as a client sees them. */
@NullMarked
package dev.taizhang.plan;

import org.jspecify.annotations.NullMarked;
