/** Rules of the room that finds texts: without a database. */
@NullMarked
package dev.taizhang.search;

import org.jspecify.annotations.NullMarked;
