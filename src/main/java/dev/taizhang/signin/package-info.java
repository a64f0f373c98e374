/**
 * How a request shows who asks: HTTP Basic where it is allowed, keys of machine clients, and what whoever signed in was
 * given for it: sessions and tokens. Nobody comes in; what is found out goes to the room of accounts and, as the caller, to everyone.
 */
@NullMarked
package dev.taizhang.signin;

import org.jspecify.annotations.NullMarked;
