/** Tests of accounts, of signing in, and of what a caller may read and do. */
@NullMarked
package dev.taizhang.account;

import org.jspecify.annotations.NullMarked;
