/** Keys that the service draws for itself are replaced in time, and the trail says so. */
@NullMarked
package dev.taizhang.keys;

import org.jspecify.annotations.NullMarked;
