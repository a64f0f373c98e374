/** The packaged service as an operator runs it: a process of its own with a data folder of its own. */
@NullMarked
package dev.taizhang.packaged;

import org.jspecify.annotations.NullMarked;
