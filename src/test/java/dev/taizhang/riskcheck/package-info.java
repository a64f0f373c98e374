/** Templates, checks and findings, as a client sees them. */
@NullMarked
package dev.taizhang.riskcheck;

import org.jspecify.annotations.NullMarked;
