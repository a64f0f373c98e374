/** Counts the changes of each scope and gives every change its recorded time, in the order of commits. */
@NullMarked
package dev.taizhang.platform.revision;

import org.jspecify.annotations.NullMarked;
