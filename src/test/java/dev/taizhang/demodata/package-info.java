/** Tests of what is looked at in a folder before anything of it is replayed. */
@NullMarked
package dev.taizhang.demodata;

import org.jspecify.annotations.NullMarked;
