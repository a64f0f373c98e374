/** Rules and laws of the figures. */
@NullMarked
package dev.taizhang.metric;

import org.jspecify.annotations.NullMarked;
