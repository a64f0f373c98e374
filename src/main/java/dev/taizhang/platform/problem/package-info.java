/**
 * Everything the service refuses: error codes, faults, and the one body (RFC 9457) in which a client is told. Everybody
 * may throw a {@code Problem} and collect {@code Faults}; how they are written is nobody else's concern.
 */
@NullMarked
package dev.taizhang.platform.problem;

import org.jspecify.annotations.NullMarked;
