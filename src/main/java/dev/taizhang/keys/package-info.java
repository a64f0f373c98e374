/**
 * Replacing the keys that the service draws for itself: by their age, or because an operator wants others. What they are for
 * and how they are kept is the platform's. Nobody comes in here.
 */
@NullMarked
package dev.taizhang.keys;

import org.jspecify.annotations.NullMarked;
