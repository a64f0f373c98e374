/** The year whose figures are known: everything the service answers about it, held against what must come out. */
@NullMarked
package dev.taizhang.acceptance;

import org.jspecify.annotations.NullMarked;
