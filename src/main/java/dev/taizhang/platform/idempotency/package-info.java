/** Requests that may be sent twice and take effect once. For every POST that creates. */
@NullMarked
package dev.taizhang.platform.idempotency;

import org.jspecify.annotations.NullMarked;
