/** Tests of duties. */
@NullMarked
package dev.taizhang.obligation;

import org.jspecify.annotations.NullMarked;
