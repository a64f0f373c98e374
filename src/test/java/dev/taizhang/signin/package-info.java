/** Sessions, tokens and what every request must show. */
@NullMarked
package dev.taizhang.signin;

import org.jspecify.annotations.NullMarked;
