/** Activities through HTTP: what is refused. */
@NullMarked
package dev.taizhang.activity;

import org.jspecify.annotations.NullMarked;
