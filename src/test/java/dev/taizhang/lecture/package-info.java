/** Lectures through HTTP: what is refused. */
@NullMarked
package dev.taizhang.lecture;

import org.jspecify.annotations.NullMarked;
