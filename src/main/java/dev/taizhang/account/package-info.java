/**
 * Accounts, the roles granted to them, how they prove who they are, and the one place that decides what a caller may
 * read and do; machine clients and their keys. Other rooms come in through {@link dev.taizhang.account.Access} and
 * {@link dev.taizhang.account.Accounts}, the room where requests are looked at through
 * {@link dev.taizhang.account.Identities}.
 */
@NullMarked
package dev.taizhang.account;

import org.jspecify.annotations.NullMarked;
