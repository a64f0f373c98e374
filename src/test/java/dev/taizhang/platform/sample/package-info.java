/** A resource that exists for the tests of the technical edge only: one of each kind of thing a feature does with it. */
@NullMarked
package dev.taizhang.platform.sample;

import org.jspecify.annotations.NullMarked;
