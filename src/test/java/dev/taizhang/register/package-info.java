@NullMarked
package dev.taizhang.register;

import org.jspecify.annotations.NullMarked;
