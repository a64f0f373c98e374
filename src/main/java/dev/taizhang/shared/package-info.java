/** Value types without a framework: days, periods, identifiers, quantities. Everybody may come in; nothing of ours is used here. */
@NullMarked
package dev.taizhang.shared;

import org.jspecify.annotations.NullMarked;
