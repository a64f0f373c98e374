/**
 * Accounts, the roles granted to them, how they prove who they are, and the one place that decides what a caller may
 * read and do. Other rooms come in through {@link dev.taizhang.account.Access} and {@link dev.taizhang.account.Accounts}.
 */
@NullMarked
package dev.taizhang.account;

import org.jspecify.annotations.NullMarked;
