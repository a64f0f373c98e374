/** Work that brings what is kept up to a new release in the background: begun at a start, taken up wherever it broke off. */
@NullMarked
package dev.taizhang.platform.catchup;

import org.jspecify.annotations.NullMarked;
