/**
 * Who is asking: the caller of a request with its grants, and the way for the loader to act as somebody else. Every room
 * may come in; how an account is proved is decided in the room of accounts.
 */
@NullMarked
package dev.taizhang.platform.security;

import org.jspecify.annotations.NullMarked;
